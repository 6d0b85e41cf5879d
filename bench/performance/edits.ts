import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePhotograph, photographPaths } from '../archive/media.ts';
import { Random } from '../archive/random.ts';
import type { Workplace } from './workplace.ts';

/** Changes the newest release, a topic, the organization or a picture; each call makes another change. */
export const edits = {
  sentence({ archive, newsroom, hugo, eleventy }: Workplace, run: number) {
    const newest = archive.publications.findLast(
      ({ section, language, isWithdrawn }) =>
        section === 'releases' && language === 'en' && !isWithdrawn,
    )!;
    const path = `${newest.path}.md`;
    for (const file of [
      join(newsroom, 'releases/en', path),
      join(hugo, 'content/en/releases', path),
      join(eleventy, 'content/en/releases', path),
    ])
      replaceIn(file, /(\n\nChanged \d+ times\.)?\n$/, `\n\nChanged ${run} times.\n`);
  },
  topic({ archive, newsroom }: Workplace, run: number) {
    const file = join(newsroom, 'topics', `${archive.topics[0]!.name}.yml`);
    replaceIn(file, /^( {2}en: \S+).*$/m, `$1 ${run}`);
  },
  organization({ newsroom }: Workplace, run: number) {
    replaceIn(join(newsroom, 'settings/site.yml'), /^name: .*$/m, `name: The Alliance ${run}`);
  },
  async photograph({ newsroom }: Workplace, run: number) {
    const picture = await makePhotograph(new Random(1000 + run), 2000, 1250);
    writeFileSync(join(newsroom, photographPaths[0]!), picture);
  },
};

function replaceIn(file: string, pattern: RegExp, replacement: string): void {
  const source = readFileSync(file, 'utf8');
  const changed = source.replace(pattern, replacement);
  if (changed === source) throw new Error(`${file} was not changed.`);
  writeFileSync(file, changed);
}
