import { formatForFile, toSentence } from '../model/problems/problem.ts';
import { isMap, type Document, type YAMLMap } from 'yaml';
import type { ContentType } from '../model/content-types/content-type.ts';
import { parseFieldsDocument } from '../source/fields-document.ts';
import { splitFrontMatter } from '../source/front-matter.ts';

/** How a text divides into fields and body, by the ending of its file. */
export type Extension = ContentType['extension'];

/** The values of a text's fields and, in Markdown and MDX, its `body`. */
export type EntryData = Readonly<Record<string, unknown>>;

/** A text that cannot be edited because its fields cannot be read. */
export class UnreadableSourceError extends Error {
  override readonly name = 'UnreadableTextError';
}

/** A text taken apart so that its parts can be put together again byte by byte. */
export interface ParsedSource {
  /** What stands before the fields: a byte order mark, the first `---` line. */
  readonly head: string;
  readonly yaml: string;
  /** The `---` line between fields and body. */
  readonly fence: string;
  /** Empty lines between the fence and the body. */
  readonly lead: string;
  readonly body: string;
  /** White space after the last character of the body. */
  readonly trail: string;
  /** The line ending of most lines. */
  readonly eol: '\n' | '\r\n';
}

/** Takes a text apart. @throws UnreadableTextError when it has no front matter */
export function parseSource(text: string, extension: Extension): ParsedSource {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const plain = text.slice(mark.length);
  const eol = getLineEnding(plain);
  if (extension === 'yml')
    return { head: mark, yaml: plain, fence: '', lead: '', body: '', trail: '', eol };
  if (plain === '')
    return { head: `${mark}---\n`, yaml: '', fence: '---\n', lead: '', body: '', trail: '', eol };
  const split = splitFrontMatter(plain);
  if (split.body === undefined) throw new UnreadableSourceError(formatForFile(split));
  const opening = plain.indexOf('\n') + 1;
  const closing = opening + split.yaml.length;
  const [lead] = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(split.body)!;
  const rest = split.body.slice(lead.length);
  // An expression that looks for white space at the end would begin anew at every space before.
  const body = rest.trimEnd();
  return {
    head: mark + plain.slice(0, opening),
    yaml: split.yaml,
    fence: plain.slice(closing, plain.length - split.body.length),
    lead,
    body,
    trail: rest.slice(body.length),
    eol,
  };
}

function getLineEnding(text: string): '\n' | '\r\n' {
  const windows = text.split('\r\n').length - 1;
  return windows > text.split('\n').length - 1 - windows ? '\r\n' : '\n';
}

/** The fields as a YAML document of which every node knows its place. @throws UnreadableTextError */
export function parseYaml(yaml: string): Document & { contents: YAMLMap | null } {
  const { document, problems } = parseFieldsDocument(yaml);
  if (!document) throw new UnreadableSourceError(toSentence(problems[0]!.finding.cause.en, 'en'));
  if (document.contents !== null && !isMap(document.contents))
    throw new UnreadableSourceError('The fields are no YAML map: write one field a line.');
  return document as Document & { contents: YAMLMap | null };
}

/** A body as editors see it: line feeds only, no white space around it. */
export function toPlainBody(body: unknown): string {
  return (typeof body === 'string' ? body : '')
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
