import { createHash } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { createMemory, type SearchMemory } from './remembered-search.ts';

/** Change this when the forms of a text, the digests or the filters change: then nothing is remembered. */
const format = 'dateline-search-memory-3';

/** The memory as it is stored, before all filters: these are read faster as one array than one by one. */
interface Stored {
  readonly phrases: ReadonlySet<string>;
  readonly texts: readonly string[];
  /** Bytes of their filters. */
  readonly lengths: Uint32Array;
  readonly found: ReadonlyMap<string, readonly string[]>;
}

const [digestBytes, sizeBytes] = [32, 4];

/** Reads what the last search remembered. Without a file, or with a damaged one, that is nothing. */
export async function readMemory(path: string): Promise<SearchMemory> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const [digest, content] = [bytes.subarray(0, digestBytes), bytes.subarray(digestBytes)];
  if (!createDigest().update(content).digest().equals(digest)) return createMemory();
  const headEnd = sizeBytes + content.readUInt32LE();
  const stored = deserialize(content.subarray(sizeBytes, headEnd)) as Stored;
  const { phrases, texts, lengths, found } = stored;
  const filters = new Uint8Array(content.buffer, content.byteOffset + headEnd);
  let start = 0;
  const facts = texts.map((text, index) => {
    const filter = filters.subarray(start, (start += lengths[index]!));
    return [text, { filter, found: found.get(text) ?? [] }] as const;
  });
  return { ...createMemory(), phrases, texts: new Map(facts) };
}

/** Stores what a search remembered, whole or not at all. */
export async function writeMemory(path: string, memory: SearchMemory): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  const file = await open(part, 'w');
  try {
    const digest = createDigest();
    let end = digestBytes;
    for (const piece of toPieces(memory)) {
      digest.update(piece);
      await file.write(piece, 0, piece.length, end);
      end += piece.length;
    }
    await file.write(digest.digest(), 0, digestBytes, 0);
  } finally {
    await file.close();
  }
  await rename(part, path);
}

/** Bytes of filters to write at once. All of them, joined, would be the largest thing that a build of a large site has in memory. */
const pieceBytes = 2 ** 20;

function* toPieces({ phrases, texts }: SearchMemory): Generator<Uint8Array> {
  const filters = Array.from(texts.values(), ({ filter }) => filter);
  const stored: Stored = {
    phrases,
    texts: [...texts.keys()],
    lengths: Uint32Array.from(filters, ({ length }) => length),
    found: new Map(
      [...texts].flatMap(([text, { found }]) => (found.length > 0 ? [[text, found] as const] : [])),
    ),
  };
  const head = serialize(stored);
  const size = Buffer.alloc(sizeBytes);
  size.writeUInt32LE(head.length);
  yield Buffer.concat([size, head]);
  let piece: Uint8Array[] = [];
  let length = 0;
  for (const filter of filters) {
    piece.push(filter);
    length += filter.length;
    if (length < pieceBytes) continue;
    yield Buffer.concat(piece);
    [piece, length] = [[], 0];
  }
  yield Buffer.concat(piece);
}

const createDigest = () => createHash('sha256').update(format);
