/** A text as it travels through Decap: with the version it was read from, in one line before it. */
export interface SourceWithRevision {
  readonly text: string;
  /** Id of the version in the store; undefined where the backend knows none. */
  readonly version?: string;
  /** True when only the fields were read, so that the text must not be written. */
  readonly partial?: boolean;
  /** True for a text that was set aside because it collided with another. */
  readonly isConflictDraft?: boolean;
  /** True when the file does not end in a line break; Decap adds one to whatever it saves. */
  readonly open?: boolean;
}

const mark = '#!dateline ';

/** Puts the line before a text. A text of which there is nothing to say stays as it is. */
export function wrapText({ text, ...facts }: SourceWithRevision): string {
  const told = JSON.stringify(facts);
  return told === '{}' ? text : `${mark}${told}\n${text}`;
}

/** Takes the line off again. Decap's own line break goes with it where the file has none. */
export function unwrapText(raw: string): SourceWithRevision {
  if (!raw.startsWith(mark)) return { text: raw };
  const end = raw.indexOf('\n');
  const facts = JSON.parse(raw.slice(mark.length, end)) as Omit<SourceWithRevision, 'text'>;
  const text = raw.slice(end + 1);
  return { ...facts, text: facts.open ? text.replace(/\n$/, '') : text };
}
