import { translate } from '../languages/translate.ts';
import { formatForFile, toSentence } from '../languages/problems/problem.ts';
import { isMap, type Document, type YAMLMap } from 'yaml';
import type { ContentType } from '../model/content-types/content-type.ts';
import { parseFieldsDocument } from '../source/fields-document.ts';
import { splitFrontMatter } from '../source/front-matter.ts';

/** The file name extension, which decides how a source divides into fields and body. */
export type Extension = ContentType['extension'];

/** The values of an entry's fields and, in Markdown and MDX, its `body`. */
export type EntryData = Readonly<Record<string, unknown>>;

/** A source that cannot be edited because its fields cannot be read. */
export class UnreadableSourceError extends Error {
  override readonly name = 'UnreadableSourceError';
}

/** A source split into parts; concatenated, they give the same bytes again. */
export interface ParsedSource {
  /** What precedes the fields: a byte order mark and the first `---` line. */
  readonly head: string;
  readonly yaml: string;
  /** The `---` line between fields and body. */
  readonly fence: string;
  /** Empty lines before the body. */
  readonly leadingSpace: string;
  readonly body: string;
  /** White space after the last character of the body. */
  readonly trailingSpace: string;
  /** The line ending of most lines. */
  readonly eol: '\n' | '\r\n';
}

/** Splits a source. @throws UnreadableSourceError when it has no front matter */
export function parseSource(source: string, extension: Extension): ParsedSource {
  const mark = source.startsWith('\ufeff') ? '\ufeff' : '';
  const plain = source.slice(mark.length);
  const eol = getLineEnding(plain);
  const noBody = { leadingSpace: '', body: '', trailingSpace: '', eol } as const;
  if (extension === 'yml') return { ...noBody, head: mark, yaml: plain, fence: '' };
  if (plain === '') return { ...noBody, head: `${mark}---\n`, yaml: '', fence: '---\n' };
  const split = splitFrontMatter(plain);
  if (split.body === undefined) throw new UnreadableSourceError(formatForFile(split));
  const opening = plain.indexOf('\n') + 1;
  const closing = opening + split.yaml.length;
  const [leadingSpace] = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(split.body)!;
  const rest = split.body.slice(leadingSpace.length);
  // A regular expression for white space at the end would backtrack at every space before it.
  const body = rest.trimEnd();
  return {
    head: mark + plain.slice(0, opening),
    yaml: split.yaml,
    fence: plain.slice(closing, plain.length - split.body.length),
    leadingSpace,
    body,
    trailingSpace: rest.slice(body.length),
    eol,
  };
}

function getLineEnding(source: string): '\n' | '\r\n' {
  const windows = source.split('\r\n').length - 1;
  return windows > source.split('\n').length - 1 - windows ? '\r\n' : '\n';
}

/** The fields as a YAML document whose nodes know their position. @throws UnreadableSourceError */
export function parseYaml(yaml: string): Document & { contents: YAMLMap | null } {
  const { document, problems } = parseFieldsDocument(yaml);
  if (!document)
    throw new UnreadableSourceError(toSentence(translate(problems[0]!.problem.cause), 'en'));
  if (document.contents !== null && !isMap(document.contents))
    throw new UnreadableSourceError('The fields are not a YAML map: write one field per line.');
  return document as Document & { contents: YAMLMap | null };
}

/** A body as editors see it: line feeds only, no white space around it. */
export function toPlainBody(body: unknown): string {
  return (typeof body === 'string' ? body : '')
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
