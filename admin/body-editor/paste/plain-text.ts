import type { List, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { BodyFormat } from '../../../src/markdown/parsing/body-types.ts';
import { parseTree } from '../../../src/markdown/parsing/parse-tree.ts';
import { cleanText } from '../../clipboard/pasted-text.ts';
import { joinLines } from './joined-lines.ts';
import type { Pasted } from './to-markdown.ts';
import { defineWriting, unescapeHarmless } from './writing.ts';
import { linkAddresses } from './written-addresses.ts';
import { attempt } from '../../../src/model/attempt.ts';

/** What is between two lines. Word copies a line break within a paragraph as a vertical tab. */
const lineEnd = /\r\n?|[\n\v\f\u2028\u2029]/;

/** A line of a list, if there is another beside it. */
const item = /^(?:[-*•●▪‣◦·]|(\d{1,2})[.)])\s+(?=\S)/;

/** What messengers show in bold, in italics, struck through or in letters of one width, with other signs than Markdown. */
const styled =
  /(?<=^|[\s([{"'“‘«¿¡])(`{3}|[*_~])(?!\1|\s)((?:(?!\1).)*)(?<!\s)\1(?=$|[\s)\]}"'”’»?!.,:;…])/gm;

const styles = {
  '*': { type: 'strong', sign: '**' },
  _: { type: 'emphasis', sign: '*' },
  '~': { type: 'delete', sign: '~~' },
  // The width of letters says nothing to readers.
  '```': { type: 'text', sign: '' },
} as const;

const getStyle = (sign: string) => styles[sign as keyof typeof styles];

/** A line that messengers and mails show as a quotation; “> 300” is a number. */
const quoted = /^> ?(?=["'“‘«¿¡(]*\p{L})/u;

/** What the body around it may make a footnote or a task of, or a button, which looks at one line, an item of a list. */
const half = /\[\^|^\[[ xX]\]|^\d+[.)](?:\s|\\?$)/m;

const lineBreak = '\\\n';

const sentenceEnd = /[.!?…:]["'”’»)]*$/;

/**
 * Writes plain text of another program in Markdown: its words as they are and its lines as lines, so that nothing of it is a
 * mark. Only the lines of a list or quotation are one, and what messengers show in bold, in italics or struck through is so. A blank line is
 * between two paragraphs; in a text without any, each line is one if most end a sentence. Lines that a PDF broke at its width
 * are one.
 */
export function toPastedWords(text: string, format: BodyFormat): Pasted {
  const lines = cleanText(text)
    .trim()
    .split(lineEnd)
    .map((line) => line.trim());
  const outside = lines.filter((line) => !item.test(line));
  const ends = outside.filter((line) => sentenceEnd.test(line)).length;
  const areParagraphs = !lines.includes('') && ends > outside.length / 2;
  const words: string[] = [];
  const blocks: RootContent[] = [];
  let paragraph: string[] = [];
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at] ?? '';
    const items = getItems(lines, at);
    const quotation = getQuotation(lines, at);
    const isEnd = line === '' || items.length + quotation.length > 0 || areParagraphs;
    if (isEnd && paragraph.length > 0) {
      const joined = isWrapped(paragraph) ? joinLines(paragraph) : undefined;
      blocks.push(toWritten(joined ? [joined.text] : paragraph, format));
      words.push(...(joined?.words ?? []));
      paragraph = [];
    }
    if (items.length > 0) blocks.push(toList(items, format));
    else if (quotation.length > 0)
      blocks.push({ type: 'blockquote', children: [toWritten(quotation, format)] });
    else if (line !== '') paragraph.push(line);
    at += Math.max(0, items.length - 1, quotation.length - 1);
  }
  const markdown = toMarkdown({ type: 'root', children: blocks }, defineWriting(format)).trim();
  const isInline = blocks.length === 1 && blocks[0]?.type === 'html';
  return { markdown, isInline, pictures: 0, words };
}

/** Characters of the narrowest column of a PDF, and how full its lines are at least. */
const [narrowest, fullness] = [40, 0.8];

/** Whether lines were broken at a width: the first word of the next had no room, and most begin within a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const width = Math.max(...lines.map(({ length }) => length));
  const next = lines.slice(1);
  const isFull = (line: string, index: number) =>
    lines[index]!.length + line.search(/ |$/) > width * fullness;
  const within = next.filter((line) => /^\p{Ll}/u.test(line)).length;
  return next.length > 1 && width >= narrowest && next.every(isFull) && within > next.length / 2;
}

/** The lines of a list that begins at an index: at least two with the same sign, or with numbers that count up. */
function getItems(lines: readonly string[], from: number): readonly string[] {
  const [sign = '', first] = item.exec(lines[from] ?? '') ?? [];
  const isNext = (line: string, index: number) => {
    const [next = '', number] = item.exec(line) ?? [];
    return first ? Number(number) === Number(first) + index : next[0] === sign[0];
  };
  let to = from;
  while (sign !== '' && to < lines.length && isNext(lines[to]!, to - from)) to += 1;
  return to - from > 1 ? lines.slice(from, to) : [];
}

/** The words of a quotation that begins at an index, line by line. */
function getQuotation(lines: readonly string[], from: number): readonly string[] {
  const end = lines.findIndex((line, index) => index >= from && !quoted.test(line));
  return lines.slice(from, end < 0 ? lines.length : end).map((line) => line.replace(quoted, ''));
}

function toList(lines: readonly string[], format: BodyFormat): List {
  const first = item.exec(lines[0]!)?.[1];
  const children = lines.map((line) => ({
    type: 'listItem' as const,
    children: [toWritten([line.replace(item, '')], format)],
  }));
  return {
    type: 'list',
    ordered: first !== undefined,
    start: Number(first ?? 1),
    spread: false,
    children,
  };
}

const toWritten = (lines: readonly string[], format: BodyFormat) => ({
  type: 'html' as const,
  value: writeLines(lines, format),
});

/** Lines of a paragraph in Markdown, with few backslashes: what the site's own parser takes for words needs none. */
function writeLines(lines: readonly string[], format: BodyFormat): string {
  const write = (_: string, given: string, words: string) => {
    const { sign } = getStyle(given);
    return sign + words + sign;
  };
  const raw = lines.map((line) => line.replace(styled, write)).join(lineBreak);
  if (isWords(raw, lines, format)) return raw;
  if (lines.length > 1) {
    const written = lines.map((line) => writeLines([line], format)).join(lineBreak);
    if (isWords(written, lines, format)) return written;
  }
  const tree: Root = { type: 'root', children: [toParagraph(lines)] };
  linkAddresses(tree);
  return unescapeHarmless(toMarkdown(tree, defineWriting(format)), tree).trim();
}

/** Whether Markdown is these lines and nothing else, also between other lines, and without the backslashes of its line breaks. */
function isWords(markdown: string, lines: readonly string[], format: BodyFormat): boolean {
  const between = `a\n${markdown}\na`.replaceAll(lineBreak, '\n');
  const isSame = (written: string, shown: readonly string[]) => {
    const [paragraph, ...others] = parseTree(written, format).children;
    return others.length === 0 && getWords(paragraph!) === getWords(toParagraph(shown));
  };
  return (
    attempt(
      () =>
        !half.test(markdown) && isSame(markdown, lines) && isSame(between, ['a', ...lines, 'a']),
    ) ?? false
  );
}

function toParagraph(lines: readonly string[]): Paragraph {
  const children = lines.flatMap((line, at): PhrasingContent[] => [
    ...(at > 0 ? [{ type: 'break' } as const] : []),
    ...toPhrasing(line),
  ]);
  return { type: 'paragraph', children };
}

/** The words of a line, with those that a messenger shows in another style. */
function toPhrasing(line: string): PhrasingContent[] {
  // Between two pieces of plain text, the sign and the words of what is styled.
  const parts = line.split(styled);
  return parts.flatMap((value, index): PhrasingContent[] => {
    if (index % 3 === 1) return [];
    const text = { type: 'text', value } as const;
    const sign = parts[index - 1];
    const { type } = index % 3 === 2 ? getStyle(sign!) : text;
    return [type === 'text' ? text : { type, children: [text] }];
  });
}

/** What readers see of a paragraph, with signs for what is no plain text. */
function getWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  const words = 'children' in node ? node.children.map(getWords).join('') : '';
  return /^(?:paragraph|link)$/.test(node.type) ? words : `<${node.type}>${words}</>`;
}
