import { hash } from 'node:crypto';
import { formatSeen, getBodyFacts } from '../../markdown/index.ts';
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
  const digest = source.bodyDigest;
  if (!source.mayBeUnseen)
    return { file: source.path, format, digest, seen: digest, images: [], tables: [] };
  const { images, tables } = getBodyFacts(source.body, format);
  return {
    file: source.path,
    format,
    digest,
    seen: hash('sha256', formatSeen(source.body, format)),
    images: images.map(({ src }) => src),
    tables,
  };
}
