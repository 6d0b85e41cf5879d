import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NothingToEdit, type Edit } from './edits.ts';

/** What of the software stays where it is: nothing of it is needed to build a site. */
const left = new Set(['node_modules', '.git', '.cache', '.astro', 'dist', 'docs', 'content']);

/** The library that is edited. It is used where feeds are rendered and nowhere else. */
const library = 'node_modules/feedsmith';

/** Copies the software from the working folder, so that it can be edited. Its libraries are links, but for the edited one. */
export function copySoftware(folder: string): void {
  for (const name of readdirSync('.'))
    if (!left.has(name)) cpSync(name, join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules')) {
    const path = join('node_modules', name);
    if (path === library) cpSync(path, join(folder, path), { recursive: true });
    else symlinkSync(resolve(path), join(folder, path));
  }
}

/** Changes of a copy of the software: what an update brings while the cache stays. */
export const softwareEdits: Readonly<Record<string, Edit>> = {
  'a template changes': ({ software }, choice) =>
    change(
      demandCopy(software, 'src/components/site/Colophon.astro'),
      /<footer class="colophon[^"]*">/,
      `<footer class="colophon edit-${choice}">`,
    ),
  'a library changes': ({ software }, choice) => {
    change(
      demandCopy(software, `${library}/dist/common/utils.mjs`),
      /(let declaration = "<\?xml .*?\?>).*";/,
      `$1<!-- ${choice} -->";`,
    );
    change(
      demandCopy(software, 'package-lock.json'),
      /("node_modules\/feedsmith": \{\s+"version": ").*"/,
      `$10.0.${choice}"`,
    );
  },
};

function demandCopy(software: string | undefined, path: string): string {
  if (software === undefined) throw new NothingToEdit('There is no copy of the software.');
  return join(software, path);
}

function change(path: string, pattern: RegExp, replacement: string): void {
  const code = readFileSync(path, 'utf8');
  const changed = code.replace(pattern, replacement);
  if (changed === code) throw new Error(`${path} was not changed.`);
  writeFileSync(path, changed);
}
