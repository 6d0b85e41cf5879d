import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A newsroom that is edited: its folder, its clock and the cache of its builds. */
export interface EditedNewsroom {
  readonly contentDir: string;
  readonly cacheDir: string;
  /** A copy of the software that builds it, if that is edited too. */
  readonly software?: string | undefined;
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number;
}

/** Changes something. @param choice any whole number, by which it chooses @throws NothingToEdit */
export type Edit = (newsroom: EditedNewsroom, choice: number) => void;

/** A newsroom in which an edit finds nothing to change. */
export class NothingToEdit extends Error {}

function choose<T>(items: readonly T[], choice: number): T {
  if (items.length === 0) throw new NothingToEdit('There is nothing to choose from.');
  return items[choice % items.length]!;
}

const list = ({ contentDir }: EditedNewsroom, pattern: string) =>
  globSync(pattern, { cwd: contentDir })
    .toSorted()
    .map((path) => join(contentDir, path));

function change(path: string, toSource: (source: string) => string): void {
  const source = readFileSync(path, 'utf8');
  const changed = toSource(source);
  if (changed === source) throw new NothingToEdit(`${path} stays as it was.`);
  writeFileSync(path, changed);
}

/** Changes one of the files that a pattern finds. @param isFit accepts the sources that can be changed so */
const changeOne =
  (
    pattern: string,
    toSource: (source: string, choice: number, now: number) => string,
    isFit: (source: string) => boolean = () => true,
  ): Edit =>
  (newsroom, choice) => {
    const paths = list(newsroom, pattern).filter((path) => isFit(readFileSync(path, 'utf8')));
    change(choose(paths, choice), (source) => toSource(source, choice, newsroom.now));
  };

/** Replaces a field of front matter, or adds it. */
const withField = (source: string, name: string, value: string) =>
  new RegExp(`^${name}: .*$`, 'm').test(source)
    ? source.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: ${value}`)
    : source.replace(/^---\n/, `---\n${name}: ${value}\n`);

const publications = '{releases,testimonies}/*/*/*.md';
const day = 24 * 60 * 60_000;

/** ISO 8601 to the second, as content has it. */
const formatMoment = (moment: number) => `${new Date(moment).toISOString().slice(0, 19)}Z`;

const isDraft = (source: string) => /^draft: true$/m.test(source);

/** Pictures that can take each other's place. */
const pictures = 'media/**/*.{jpg,jpeg}';

/** Every kind of change after which a site must be what a build without memory makes of the same content. */
export const edits: Readonly<Record<string, Edit>> = {
  'a sentence is added': changeOne(
    '{releases/*/*/*.md,testimonies/*/*/*.md,pages/*/*.md,reports/*/*/*.mdx}',
    (source, choice) => `${source.trimEnd()}\n\nSentence ${choice} was added.\n`,
  ),
  'a headline changes': changeOne(publications, (source, choice) =>
    withField(source, 'headline', `Headline ${choice} of a release`),
  ),
  'a slug changes and the old address leads to the new one': (newsroom, choice) => {
    const path = choose(list(newsroom, 'releases/en/*/*.md'), choice);
    change(path, (source) => {
      const slug = /^slug: (.*)$/m.exec(source)?.[1] ?? basename(path, '.md');
      const renamed = withField(source, 'slug', `slug-number-${choice}`);
      const listed = /^aliases:$/m.test(renamed)
        ? renamed
        : renamed.replace(/^---\n/, '---\naliases:\n');
      return listed.replace(/^aliases:\n/m, `aliases:\n  - /releases/${slug}/\n`);
    });
  },
  'a topic is renamed': changeOne('topics/*.yml', (source, choice) =>
    source.replace(/^(\s+en: ).*$/m, `$1Topic ${choice}`),
  ),
  'a person is renamed': changeOne('people/*.yml', (source, choice) =>
    withField(source, 'name', `Person ${choice}`),
  ),
  'the organization is renamed': changeOne('settings/site.yml', (source, choice) =>
    source.replace(/^(name:\n\s+en: |name: ).*$/m, `$1Alliance ${choice}`),
  ),
  'the menu changes': changeOne('settings/navigation.yml', (source, choice) =>
    source.replace(/(label:\n\s+en: |en: ).*$/m, `$1Menu ${choice}`),
  ),
  'time passes': (newsroom, choice) => void (newsroom.now += (choice % 400) * day),
  'an embargo is set or ends': changeOne('releases/*/*/*.md', (source, choice, now) =>
    withField(source, 'embargoedUntil', `'${formatMoment(now + ((choice % 5) - 2) * day)}'`),
  ),
  'an entry becomes a draft': changeOne(
    publications,
    (source) => withField(source, 'draft', 'true'),
    (source) => !isDraft(source),
  ),
  'a draft is published': changeOne(
    publications,
    (source) => withField(source, 'draft', 'false'),
    isDraft,
  ),
  'an entry is withdrawn': changeOne(
    publications,
    (source, _choice, now) =>
      source.replace(
        /^---\n/,
        `---\nwithdrawn:\n  date: '${formatMoment(now - day)}'\n  reason: It was withdrawn.\n`,
      ),
    (source) => !/^withdrawn:/m.test(source),
  ),
  'a consent lapses': changeOne(
    'testimonies/*/*/*.md',
    (source, _choice, now) =>
      source.replace(/^(\s+reviewBy: ).*$/m, `$1'${formatMoment(now - day)}'`),
    (source) => source.includes('reviewBy:'),
  ),
  'an entry is deleted': (newsroom, choice) => rmSync(choose(list(newsroom, publications), choice)),
  'an entry is copied': (newsroom, choice) => {
    const path = choose(list(newsroom, 'releases/en/*/*.md'), choice);
    const copy = path.replace(/\.md$/, `-${choice}.md`);
    copyFileSync(path, copy);
    change(copy, (source) => withField(source, 'slug', `copy-number-${choice}`));
  },
  'a translation is added': (newsroom, choice) => {
    const toTranslation = (path: string) => path.replace('/releases/en/', '/releases/es/');
    const path = choose(
      list(newsroom, 'releases/en/*/*.md').filter((known) => !existsSync(toTranslation(known))),
      choice,
    );
    mkdirSync(dirname(toTranslation(path)), { recursive: true });
    copyFileSync(path, toTranslation(path));
  },
  'a picture is replaced under its name': (newsroom, choice) => {
    const all = list(newsroom, pictures);
    copyFileSync(choose(all, choice), choose(all, choice + 1));
  },
  'a table of a report changes': changeOne('reports/*/*/*.csv', (source, choice) =>
    source.replace(/\d+/, String(choice % 90)),
  ),
  'the ledger is deleted': ({ cacheDir }) =>
    rmSync(join(cacheDir, 'ledger.sqlite'), { force: true }),
  'the ledger is cut off': ({ cacheDir }, choice) =>
    truncateSync(join(cacheDir, 'ledger.sqlite'), choice % 5000),
};
