import { isHashed } from '../../src/server/site/response-headers.ts';
import { unpackOutput } from '../../tests/leaks.ts';
import type { Outputs } from '../../src/versions/version.ts';

/** A file of the site that shows an entry. */
export interface EntryAddress {
  readonly path: string;
  /** What sort of file it is: one of each is watched. */
  readonly kind: string;
  /** Whether the file is there only for the entry. */
  readonly isOwn: boolean;
}

/** Kinds of files, by their path; the first that fits. */
const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['embed', /^embed\//],
  ['oEmbed', /oembed/],
  ['changes.json', /^api\/v1\/changes/],
  ['API entry', /^api\/v1\/en\/releases\/(?!index)/],
  ['API list', /^api\//],
  ['feed', /^feeds\//],
  ['sitemap', /^sitemap/],
  ['search index', /^pagefind\/.*\.pf_(index|meta|filter)$/],
  ['search text', /^pagefind\/fragment/],
  ['search entry', /^pagefind\//],
  ['picture', /^media\//],
  ['social card', /^cards\//],
  ['press kit', /\.zip$/],
  ['Markdown', /\.md$/],
  ['plain text', /\.txt$/],
  ['handout', /\.\w+$(?<!html)/],
  ['former address', /^old\//],
  ['page', /^releases\/proof\/index\.html$/],
  ['list', /\.html$/],
];

/** What an entry has changed for readers: the files that are new, and those whose bytes now hold the word. */
export async function findEntryAddresses(
  before: Outputs,
  after: Outputs,
  holdsWord: (path: string) => Promise<boolean>,
): Promise<EntryAddress[]> {
  const found: EntryAddress[] = [];
  for (const [path, { digest }] of after) {
    if (before.get(path)?.digest === digest) continue;
    const isNew = !before.has(path);
    // Other hashed files, such as chunks of the index, are new because something else in them is.
    const isOwn = isNew && (/^(media|cards)\//.test(path) || !isHashed(`/${path}`));
    if (!isOwn && !(await holdsWord(path))) continue;
    found.push({
      path,
      kind: kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other',
      isOwn,
    });
  }
  return found;
}

/** Addresses of which each kind is there at least once, and few more than once. */
export function pickOfEachKind(addresses: readonly EntryAddress[], each: number): EntryAddress[] {
  const groups = Map.groupBy(addresses, ({ kind }) => kind);
  return [...groups.values()].flatMap((group) => group.slice(0, each));
}

/** Whether bytes hold a word, also where they are packed, however it is written and inflected. */
export async function holds(path: string, bytes: Buffer, word: string): Promise<boolean> {
  const stem = word.slice(0, -1).toLowerCase();
  const parts = await unpackOutput(path, bytes);
  return parts.some(({ name, text }) => `${name}\n${text}`.toLowerCase().includes(stem));
}
