import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { createMemory, type SearchMemory } from './remembered-search.ts';

/** Change this when the forms of a text, the digests or the filters change: then nothing is remembered. */
const format = 'dateline-search-memory-2';

/** The memory as it is stored: one array for all filters, which is read faster than one for each. */
interface Stored {
  readonly phrases: ReadonlySet<string>;
  readonly texts: readonly string[];
  readonly lengths: Uint32Array;
  readonly filters: Uint8Array;
  readonly found: ReadonlyMap<string, readonly string[]>;
}

/** Reads what the last search remembered. Without a file, or with a damaged one, that is nothing. */
export async function readMemory(path: string): Promise<SearchMemory> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const [digest, content] = [bytes.subarray(0, 32), bytes.subarray(32)];
  if (!toDigest(content).equals(digest)) return createMemory();
  const { phrases, texts, lengths, filters, found } = deserialize(content) as Stored;
  const all = new Uint8Array(filters.buffer, filters.byteOffset, filters.length);
  let start = 0;
  const facts = texts.map((text, index) => {
    const filter = all.subarray(start, (start += lengths[index]!));
    return [text, { filter, found: found.get(text) ?? [] }] as const;
  });
  return { ...createMemory(), phrases, texts: new Map(facts) };
}

/** Stores what a search remembered, whole or not at all. */
export async function writeMemory(path: string, { phrases, texts }: SearchMemory): Promise<void> {
  const filters = Array.from(texts.values(), ({ filter }) => filter);
  const stored: Stored = {
    phrases,
    texts: [...texts.keys()],
    lengths: Uint32Array.from(filters, ({ length }) => length),
    filters: Buffer.concat(filters),
    found: new Map(
      [...texts].flatMap(([text, { found }]) => (found.length > 0 ? [[text, found] as const] : [])),
    ),
  };
  const content = serialize(stored);
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, [toDigest(content), content]);
  await rename(part, path);
}

const toDigest = (content: Uint8Array) =>
  createHash('sha256').update(format).update(content).digest();
