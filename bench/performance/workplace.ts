import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeArchive, type Archive } from '../archive/archive.ts';
import { benchNow } from '../archive/dates.ts';
import { writeMedia } from '../archive/media.ts';
import { writeNewsroom } from '../archive/newsroom.ts';
import { toStaticFolder, writePeerSite } from '../archive/peer-content.ts';
import { Random } from '../archive/random.ts';

/** The same entries as input for each generator, in folders below one. */
export interface Workplace {
  readonly archive: Archive;
  readonly newsroom: string;
  readonly hugo: string;
  readonly eleventy: string;
  /** Environment variables of our commands. */
  readonly variables: Readonly<
    Record<'CONTENT_DIR' | 'OUT_DIR' | 'SITE_URL' | 'NEWSROOM_NOW', string>
  >;
}

/** Writes an archive for all generators into a new folder. */
export async function openWorkplace(
  folder: string,
  options: { readonly entries: number; readonly seed: number },
): Promise<Workplace> {
  const archive = makeArchive(options);
  const [newsroom, hugo, eleventy] = ['newsroom', 'hugo', 'eleventy'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  mkdirSync(newsroom, { recursive: true });
  writeNewsroom(newsroom, archive);
  await writeMedia(newsroom, new Random(options.seed));
  for (const peer of ['hugo', 'eleventy'] as const) {
    writePeerSite(join(folder, peer), archive, peer);
    const media = join(toStaticFolder(join(folder, peer), peer), 'media');
    cpSync(join(newsroom, 'media'), media, { recursive: true });
  }
  const variables = {
    CONTENT_DIR: newsroom,
    OUT_DIR: join(folder, 'site'),
    SITE_URL: 'https://archive.example',
    NEWSROOM_NOW: benchNow,
  };
  return { archive, newsroom, hugo, eleventy, variables };
}
