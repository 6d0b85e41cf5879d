import type { BodyFormat, BodyProblem } from './body-types.ts';
import { maxDepth, toTooDeep } from './depth.ts';

/** Characters of a body at most: 60,000 words, six times the longest of 2,167 texts of newsrooms. */
const maxCharacters = 400_000;

/** Columns before the first word of a line at most; among those texts there are 18. */
const maxIndent = 150;

/** Braces inside each other in a report; a row of a chart needs two. */
const maxBraces = 20;

/** Signs for which a parser looks back or ahead, each again for every one before it. */
const costlySigns: readonly Sign[] = [
  // Among 2,167 texts of newsrooms no paragraph has more than 104 of these.
  // An underscore between letters, as in addresses, is no emphasis.
  { pattern: /\*+|~+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, most: 1000, shown: '* _ ~' },
  // Notes of a report on consecutive lines, each with a link, or the rows of a chart: 300 have some 1,500.
  { pattern: /[[\]]/g, most: 3000, shown: '[ ]' },
  { pattern: /`+/g, most: 1000, shown: '`' },
  // A page of HTML, pasted as one paragraph, has 524.
  { pattern: /</g, most: 2000, shown: '<' },
];

/** In reports, each closing brace makes the parser read again from the opening one. A chart has about six. */
const reportSigns: readonly Sign[] = [
  ...costlySigns,
  { pattern: /[{}]/g, most: 100, shown: '{ }' },
];

/** In the whole body, ten paragraphs may be as full as one. */
const fullParagraphs = 10;

interface Sign {
  readonly pattern: RegExp;
  /** In one paragraph. */
  readonly most: number;
  readonly shown: string;
}

/**
 * Marks that begin a quotation or list, or follow another in the same line. The parser looks back over the
 * whole text at each: 2,500 quotations take 1 s, 10,000 take 16 s.
 */
const maxMarkers = 1000;

/** Lines of one paragraph, table or list without an empty line; among those texts there are 303. */
const maxLines = 5000;

const marker = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/**
 * Finds the place where a body is longer, deeper or fuller of signs than can be parsed in reasonable time:
 * four thousand hyphens in one line take the parser half a minute. It takes a few milliseconds itself.
 */
export function findExcess(source: string, format: BodyFormat): BodyProblem | undefined {
  if (source.length > maxCharacters) return toTooLong(source);
  const signs = format === 'mdx' ? reportSigns : costlySigns;
  const counts = signs.map(() => ({ here: 0, all: 0 }));
  let braces = 0;
  let lines = 0;
  let markers = 0;
  // Of the line before, and of the last one that is not empty.
  let wasEmpty = true;
  let wasMarked = false;
  for (const [index, text] of source.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const { begin, depth } = skipMarkers(text);
    if (depth > maxDepth) return toTooDeep(line);
    const isBegun = depth > 0 && (!wasMarked || (wasEmpty && /^ *>/.test(text)));
    markers += Math.max(0, depth - 1) + (isBegun ? 1 : 0);
    if (markers > maxMarkers) return toTooMany(line, maxMarkers, '> - 1.', wholeText);
    const words = text.slice(begin);
    const isEmpty = words.trim() === '';
    lines = isEmpty ? 0 : lines + 1;
    wasMarked = isEmpty ? wasMarked : depth > 0;
    wasEmpty = isEmpty;
    if (lines > maxLines) return toTooManyLines(line);
    if (isEmpty) for (const count of counts) count.here = 0;
    for (const [at, { pattern, most, shown }] of signs.entries()) {
      const found = words.match(pattern)?.length ?? 0;
      const count = counts[at]!;
      count.here += found;
      count.all += found;
      if (count.here > most) return toTooMany(line, most, shown, onePlace);
      if (count.all > fullParagraphs * most)
        return toTooMany(line, fullParagraphs * most, shown, wholeText);
    }
    if (format === 'mdx') {
      braces = nest(words, braces);
      if (braces > maxBraces) return toTooDeep(line);
    }
  }
  return undefined;
}

/** Where the words of a line begin, after how many marks of quotations and lists; a wide gap is one too many. */
function skipMarkers(line: string): { begin: number; depth: number } {
  let [begin, depth] = [0, 0];
  for (marker.lastIndex = 0; depth <= maxDepth && marker.test(line); depth += 1)
    begin = marker.lastIndex;
  const words = begin + line.slice(begin).search(/[^ \t]/);
  return { begin, depth: words > maxIndent ? maxDepth + 1 : depth };
}

/** How many braces are open, and not escaped, at the most or at the end of a line. */
function nest(line: string, open: number): number {
  let now = open;
  for (const [sign] of line.matchAll(/\\.|[{}]/g)) {
    if (sign === '{') now += 1;
    if (sign === '}') now = Math.max(0, now - 1);
    if (now > maxBraces) return now;
  }
  return now;
}

const onePlace = { en: 'one paragraph', es: 'un solo párrafo' };
const wholeText = { en: 'the text', es: 'el texto' };

function toTooMany(line: number, most: number, shown: string, where: typeof onePlace): BodyProblem {
  return {
    line,
    code: 'too-many-signs',
    cause: {
      en: `There are more than ${most} signs ${shown} in ${where.en}.`,
      es: `Hay más de ${most} signos ${shown} en ${where.es}.`,
    },
    remedy: {
      en: 'Write it with fewer of these signs, or divide it.',
      es: 'Use menos de esos signos, o divídalo.',
    },
  };
}

const toTooManyLines = (line: number): BodyProblem => ({
  line,
  code: 'too-many-lines',
  cause: {
    en: `More than ${maxLines} lines follow each other without an empty one.`,
    es: `Hay más de ${maxLines} líneas seguidas sin ninguna vacía.`,
  },
  remedy: {
    en: 'Divide them with empty lines; offer a long table as a CSV file.',
    es: 'Sepárelas con líneas vacías; una tabla larga ofrézcala como archivo CSV.',
  },
});

function toTooLong(source: string): BodyProblem {
  return {
    line: source.slice(0, maxCharacters).split(/\r\n|\r|\n/).length,
    code: 'body-too-long',
    cause: {
      en: `The text has ${source.length} characters; the limit is ${maxCharacters}.`,
      es: `El texto tiene ${source.length} caracteres; el límite es de ${maxCharacters}.`,
    },
    remedy: {
      en: 'Divide it into several texts, or offer it as a PDF.',
      es: 'Divídalo en varios textos, u ofrézcalo como PDF.',
    },
  };
}
