import { getBodyFacts } from '../../markdown/index.ts';
import type { SourceEntry } from '../../source/newsroom-source.ts';
import type { StoredBody, StoredEntry } from './stored-entry.ts';

/** What the store keeps of entries, as long as they are the same. */
const known = new WeakMap<SourceEntry, StoredEntry>();

/** What the store keeps of an entry. */
export function toStoredEntry(entry: SourceEntry): StoredEntry {
  const before = known.get(entry);
  if (before) return before;
  const { location, values, source } = entry;
  const body = source.path.endsWith('.yml') ? undefined : toStoredBody(source);
  const stored = { location, values, ...(body && { body }) };
  known.set(entry, stored);
  return stored;
}

function toStoredBody(source: SourceEntry['source']): StoredBody {
  const format = source.path.endsWith('.mdx') ? 'mdx' : 'md';
  const uses = source.mayShowFiles ? getBodyFacts(source.body, format) : { images: [], tables: [] };
  return {
    file: source.path,
    format,
    digest: source.bodyDigest,
    images: uses.images.map(({ src }) => src),
    tables: uses.tables,
  };
}
