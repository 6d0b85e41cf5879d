import { message, type LocalizedMessage } from '../../languages/message.ts';
import type { BodyFormat, BodyProblem } from './body-types.ts';
import { maxDepth, toTooDeep } from './depth.ts';

/** Most characters of a body: 60,000 words, six times the longest of 2,167 newsroom entries measured. */
const maxCharacters = 400_000;

/** Most columns before the first word of a line; those entries have up to 18. */
const maxIndent = 150;

/** Deepest nesting of braces in a report; a row of a chart needs two. */
const maxBraces = 20;

/** Signs for which the parser looks back or ahead, over again for every earlier one. */
const costlySigns: readonly Sign[] = [
  // No paragraph of those 2,167 entries has more than 104 of these.
  // An underscore between letters, as in addresses, is not emphasis.
  { pattern: /\*+|~+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, most: 1000, shown: '* _ ~' },
  // 300 footnotes on consecutive lines, each with a link, or 300 rows of a chart have about 1,500.
  { pattern: /[[\]]/g, most: 3000, shown: '[ ]' },
  { pattern: /`+/g, most: 1000, shown: '`' },
  // A page of HTML, pasted as one paragraph, has 524.
  { pattern: /</g, most: 2000, shown: '<' },
];

/** In reports, each closing brace makes the parser start over at the opening one. A chart has about six. */
const reportSigns: readonly Sign[] = [
  ...costlySigns,
  { pattern: /[{}]/g, most: 100, shown: '{ }' },
];

/** A whole body may have as many signs as ten full paragraphs. */
const fullParagraphs = 10;

interface Sign {
  readonly pattern: RegExp;
  /** Limit for one paragraph. */
  readonly most: number;
  readonly shown: string;
}

/**
 * Most markers that begin a quotation or list, or follow another on the same line. At each the parser
 * looks back over the whole body: 2,500 quotations take 1 s, 10,000 take 16 s.
 */
const maxMarkers = 1000;

/** Most consecutive lines without an empty one; those entries have up to 303. */
const maxLines = 5000;

const marker = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/**
 * Finds the first line at which a body becomes too long, too deep or too full of signs to parse in
 * reasonable time: 4,000 hyphens on one line take the parser half a minute. This check takes a few
 * milliseconds.
 */
export function findExcess(source: string, format: BodyFormat): BodyProblem | undefined {
  if (source.length > maxCharacters) return toTooLong(source);
  const signs = format === 'mdx' ? reportSigns : costlySigns;
  const counts = signs.map(() => ({ here: 0, all: 0 }));
  let braces = 0;
  let lines = 0;
  let markers = 0;
  // State of the previous line, and of the last line that is not empty.
  let wasEmpty = true;
  let wasMarked = false;
  for (const [index, characters] of source.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const { begin, depth } = skipMarkers(characters);
    if (depth > maxDepth) return toTooDeep(line);
    const isBegun = depth > 0 && (!wasMarked || (wasEmpty && /^ *>/.test(characters)));
    markers += Math.max(0, depth - 1) + (isBegun ? 1 : 0);
    if (markers > maxMarkers) return toTooManyInBody(line, maxMarkers, '> - 1.');
    const content = characters.slice(begin);
    const isEmpty = content.trim() === '';
    lines = isEmpty ? 0 : lines + 1;
    wasMarked = isEmpty ? wasMarked : depth > 0;
    wasEmpty = isEmpty;
    if (lines > maxLines) return toTooManyLines(line);
    if (isEmpty) for (const count of counts) count.here = 0;
    for (const [at, { pattern, most, shown }] of signs.entries()) {
      const found = content.match(pattern)?.length ?? 0;
      const count = counts[at]!;
      count.here += found;
      count.all += found;
      if (count.here > most) return toTooManyInParagraph(line, most, shown);
      if (count.all > fullParagraphs * most)
        return toTooManyInBody(line, fullParagraphs * most, shown);
    }
    if (format === 'mdx') {
      braces = nest(content, braces);
      if (braces > maxBraces) return toTooDeep(line);
    }
  }
  return undefined;
}

/**
 * Where the content of a line begins, and after how many markers of quotations and lists. A line that
 * is indented too far counts as too deep.
 */
function skipMarkers(line: string): { begin: number; depth: number } {
  let [begin, depth] = [0, 0];
  for (marker.lastIndex = 0; depth <= maxDepth && marker.test(line); depth += 1)
    begin = marker.lastIndex;
  const indent = begin + line.slice(begin).search(/[^ \t]/);
  return { begin, depth: indent > maxIndent ? maxDepth + 1 : depth };
}

/** How many unescaped braces are open at the end of a line, or when there are too many. */
function nest(line: string, open: number): number {
  let now = open;
  for (const [sign] of line.matchAll(/\\.|[{}]/g)) {
    if (sign === '{') now += 1;
    if (sign === '}') now = Math.max(0, now - 1);
    if (now > maxBraces) return now;
  }
  return now;
}

const toTooManyInParagraph = (line: number, most: number, shown: string) =>
  toTooMany(
    line,
    message('There are more than {most} signs {shown} in one paragraph.', { most, shown }),
  );

const toTooManyInBody = (line: number, most: number, shown: string) =>
  toTooMany(
    line,
    message('There are more than {most} signs {shown} in the text.', { most, shown }),
  );

const toTooMany = (line: number, cause: LocalizedMessage): BodyProblem => ({
  line,
  code: 'too-many-signs',
  cause,
  remedy: message('Write it with fewer of these signs, or divide it.'),
});

const toTooManyLines = (line: number): BodyProblem => ({
  line,
  code: 'too-many-lines',
  cause: message('More than {maxLines} lines follow each other without an empty one.', {
    maxLines,
  }),
  remedy: message('Divide them with empty lines; offer a long table as a CSV file.'),
});

function toTooLong(source: string): BodyProblem {
  return {
    line: source.slice(0, maxCharacters).split(/\r\n|\r|\n/).length,
    code: 'body-too-long',
    cause: message('The text has {length} characters; the limit is {maxCharacters}.', {
      length: source.length,
      maxCharacters,
    }),
    remedy: message('Divide it into several texts, or offer it as a PDF.'),
  };
}
