/** Marks at the start of a line, for which the text is Markdown already. */
const markdown = /^\s*(?:[-*+>#|<`~[!\\{]|\d+[.)]\s)/m;

/** What makes code of a line. */
const indent = /^(?: {4}| *\t)\s*/;

const sentenceEnd = /[.!?…:]["'”’»)]*\s*$/;

/**
 * Makes paragraphs of plain text, as messengers and phones copy it: one line feed is between two, and an indent is no code.
 * Wrapped lines, as of a PDF, stay one paragraph: few of them end a sentence.
 * @returns undefined if the text may stay as it is
 */
export function toParagraphs(text: string): string | undefined {
  if (markdown.test(text)) return undefined;
  const lines = text.trimEnd().split(/\r\n?|\n/);
  const texts = lines.map((line) => line.replace(indent, ''));
  const ends = texts.filter((line) => sentenceEnd.test(line)).length;
  const areParagraphs = lines.length > 1 && !texts.includes('') && ends > lines.length / 2;
  if (!areParagraphs && texts.every((line, index) => line === lines[index])) return undefined;
  return texts.join(areParagraphs ? '\n\n' : '\n');
}
