/** Marks at the start of a line, for which the text is Markdown already. A hashtag is none, nor is a word in bold of a messenger. */
const markdown = /^\s*(?:#{1,6}\s|\*[*\s]|[>|<`~[\\{]|!\[|[-+]\s|\d+[.)]\s)/;

/** A line that sets apart what is below it, as a signature. Below a line of text, it would make a heading of that. */
const rule = /^(?:-{2,}|={3,}|_{3,}|\*{3,})\s*$/;

/** What messengers show in bold, and Markdown in italics. */
const bold = /(?<![\w*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])/g;

/** A line of a list, as people write it everywhere. */
const item = /^(?:[-+*]|\d{1,2}[.)])\s+\S/;

/** The mark of an item that nobody begins a list with, such as a year. */
const year = /^(\s*\d{3,})(?=[.)](?:\s|$))/;

/** What makes code of a line. */
const indent = /^(?: {4}| *\t)\s*/;

const sentenceEnd = /[.!?…:]["'”’»)]*\s*$/;

/** Characters in a line of the narrowest text, and of the widest, that a program wraps. */
const [narrowest, widest] = [40, 120];

/**
 * Makes paragraphs of plain text, as messengers and phones copy it: one line feed is between two, and an indent is no code.
 * Names and addresses keep their lines, bold words are bold, and a list ends where its lines do. Wrapped lines, as of a PDF,
 * stay one paragraph: few of them end a sentence, and the first word of the next one had no room.
 * @returns undefined if the text may stay as it is
 */
export function toParagraphs(text: string): string | undefined {
  const given = text.trimEnd().split(/\r\n?|\n/);
  const isInList = given.some((line) => item.test(line));
  const lines = given.map((line) => (isInList ? line : line.replace(year, '$1\\')));
  const isMarkdown = (line: string) => markdown.test(line) && !item.test(line) && !rule.test(line);
  if (lines.some(isMarkdown)) return undefined;
  // An item that goes on below its words.
  if (lines.some((line, index) => /^\s+\S/.test(lines[index + 1] ?? '') && item.test(line)))
    return undefined;
  const texts = lines.map((line) => line.replace(indent, '').replace(bold, '**$1**'));
  const prose = texts.filter((line) => !item.test(line) && !rule.test(line));
  const ends = prose.filter((line) => sentenceEnd.test(line)).length;
  const areParagraphs = lines.length > 1 && !texts.includes('') && ends > prose.length / 2;
  const width = Math.max(narrowest, ...texts.map(({ length }) => length));
  const isMeant = (line: string, next: string) => {
    const isFull = width <= widest && line.length + 1 + next.search(/\s|$/) > width;
    return !isFull && line.trim() !== '' && next.trim() !== '';
  };
  const broken = texts.map((line, index) => {
    const next = texts[index + 1];
    if (next === undefined) return line;
    if (rule.test(line)) return next.trim() === '' ? '---\n' : '---\n\n';
    if (rule.test(next)) return line.trim() === '' ? '\n' : `${line}\n\n`;
    if (item.test(next)) return `${line}\n`;
    if (item.test(line)) return isMeant(line, next) ? `${line}\n\n` : `${line}\n`;
    if (areParagraphs) return `${line}\n\n`;
    return isMeant(line, next) ? `${line.trimEnd()}\\\n` : `${line}\n`;
  });
  return broken.join('') === given.join('\n') ? undefined : broken.join('');
}
