import { getBodyFacts } from '../../markdown/index.ts';
import { deriveOnce } from '../../model/derivation.ts';
import type { SourceEntry } from '../../source/newsroom-source.ts';
import type { StoredBody, StoredEntry } from './stored-entry.ts';

/** What the store keeps of an entry. */
export const toStoredEntry = deriveOnce(
  ({ location, values, source }: SourceEntry): StoredEntry => {
    const body = source.path.endsWith('.yml') ? undefined : toStoredBody(source);
    return { location, values, ...(body && { body }) };
  },
);

function toStoredBody(source: SourceEntry['source']): StoredBody {
  const format = source.path.endsWith('.mdx') ? 'mdx' : 'md';
  const { mayBeUnseen } = source;
  const uses = mayBeUnseen ? getBodyFacts(source.body, format) : { images: [], tables: [] };
  return {
    file: source.path,
    format,
    digest: source.bodyDigest,
    mayBeUnseen,
    images: uses.images.map(({ src }) => src),
    tables: uses.tables,
  };
}
