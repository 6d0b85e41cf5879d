/** Marks at the start of a line, for which the text is Markdown already. */
const markdown = /^\s*(?:[*>#|<`~[!\\{]|[-+]\s|---|\d+[.)]\s)/m;

/** What makes code of a line. */
const indent = /^(?: {4}| *\t)\s*/;

const sentenceEnd = /[.!?…:]["'”’»)]*\s*$/;

/** Characters in a line of the narrowest text, and of the widest, that a program wraps. */
const [narrowest, widest] = [40, 120];

/**
 * Makes paragraphs of plain text, as messengers and phones copy it: one line feed is between two, and an indent is no code.
 * Names and addresses keep their lines. Wrapped lines, as of a PDF, stay one paragraph: few of them end a sentence, and the
 * first word of the next one had no room.
 * @returns undefined if the text may stay as it is
 */
export function toParagraphs(text: string): string | undefined {
  if (markdown.test(text)) return undefined;
  const lines = text.trimEnd().split(/\r\n?|\n/);
  const texts = lines.map((line) => line.replace(indent, ''));
  const ends = texts.filter((line) => sentenceEnd.test(line)).length;
  const areParagraphs = lines.length > 1 && !texts.includes('') && ends > lines.length / 2;
  const width = Math.max(narrowest, ...texts.map(({ length }) => length));
  const isMeant = (line: string, next: string) => {
    const isFull = width <= widest && line.length + 1 + next.search(/\s|$/) > width;
    return !isFull && line.trim() !== '' && next.trim() !== '';
  };
  const broken = texts.map((line, index) => {
    const next = texts[index + 1];
    if (next === undefined) return line;
    if (areParagraphs) return `${line}\n\n`;
    return isMeant(line, next) ? `${line.trimEnd()}\\\n` : `${line}\n`;
  });
  return broken.join('') === lines.join('\n') ? undefined : broken.join('');
}
