import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFiles } from '../../tests/write-files.ts';
import type { Archive } from './archive.ts';
import { toSource } from './newsroom.ts';
import type { Publication } from './publication.ts';

/** Other generators that build a site of the same entries. */
export type Peer = 'hugo' | 'eleventy';

const templates = fileURLToPath(new URL('../peers/', import.meta.url));

/** Writes the archive as a site of another generator, with templates of `bench/peers/`, without its media. */
export function writePeerSite(folder: string, archive: Archive, peer: Peer): void {
  cpSync(join(templates, peer), folder, { recursive: true });
  for (const publication of archive.publications) {
    const { language, section, path } = publication;
    const source = toSource(toFrontMatter(publication, peer), toMarkdown(publication.body));
    writeFiles(folder, { [`content/${language}/${section}/${path}.md`]: source });
  }
}

/** Where a generator copies files from unchanged. */
export const toStaticFolder = (folder: string, peer: Peer): string =>
  peer === 'hugo' ? join(folder, 'static') : folder;

function toFrontMatter(publication: Publication, peer: Peer) {
  const { section, language, address, headline, summary, date, topics, image, related } =
    publication;
  return {
    title: headline,
    description: summary,
    date,
    topics,
    ...(image && { image }),
    ...(related.length > 0 && { related }),
    ...(peer === 'hugo'
      ? { url: address }
      : { layout: 'entry.njk', permalink: `${address}index.html`, section, language }),
  };
}

/** A body without the components that only Dateline knows. */
const toMarkdown = (body: string) =>
  body
    .split('\n\n')
    .filter((block) => !/^<\/?[A-Z]/.test(block))
    .join('\n\n');
