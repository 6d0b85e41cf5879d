import type { EntryName } from '../../src/model/entry-name.ts';
import type { Loss } from '../../src/publishing/visibility/state-changes.ts';
import type { Publishable } from '../../src/publishing/visibility/lifecycle.ts';

/** Who typed an unsaved form, and when the browser kept it. */
export interface Typed {
  readonly name: string;
  readonly email: string;
  /** ISO 8601 */
  readonly at: string;
}

/** An entry as its form has sent it to be saved. */
export interface Sent {
  readonly slug: string;
  readonly path: string;
  readonly source: string;
}

/** A source as it passes through Decap: with the revision it was read from, in a line before it. */
export interface SourceWithRevision {
  readonly source: string;
  /** Id of the revision in the store; undefined if the backend has none. */
  readonly version?: string;
  /** True if only the front matter was read, so that the source must not be written. */
  readonly partial?: boolean;
  /** The entry that a conflict draft belongs to; undefined for other drafts. */
  readonly keptFor?: EntryName;
  /** Name of who saved the draft first; undefined if it is none. */
  readonly begunBy?: string;
  /** ISO 8601: when. */
  readonly begunAt?: string;
  /** What the draft, as it is stored, takes from readers once it is published. */
  readonly loss?: Loss | undefined;
  /** The consent of its published translations, which counts for the entry too. */
  readonly consent?: Publishable['consent'] & { readonly revokedIn?: readonly string[] };
  /** In a list: whether it is a translation that is older than its original. */
  readonly isOutdated?: true;
  /** Of an unsaved form that the browser keeps: who typed it, and when. */
  readonly typed?: Typed;
  /** Of a form, what it has sent without an answer: the store may have it. A page that is loaded again still knows it. */
  readonly sent?: Sent | undefined;
  /** True if the file does not end in a line break; Decap adds one when it saves. */
  readonly open?: boolean;
}

const mark = '#!dateline ';

/** Puts the line before a source. Without revision and marks, the source stays as it is. */
export function wrapSource({ source, ...facts }: SourceWithRevision): string {
  const json = JSON.stringify(facts);
  return json === '{}' ? source : `${mark}${json}\n${source}`;
}

/** Removes the line, and the line break that Decap added to a file without a final one. */
export function unwrapSource(raw: string): SourceWithRevision {
  if (!raw.startsWith(mark)) return { source: raw };
  const end = raw.indexOf('\n');
  const facts = JSON.parse(raw.slice(mark.length, end)) as Omit<SourceWithRevision, 'source'>;
  const text = raw.slice(end + 1);
  return { ...facts, source: facts.open ? text.replace(/\n$/, '') : text };
}
