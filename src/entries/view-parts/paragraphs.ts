/** Divides plain text at its empty lines. No-break spaces stay, such as those inside French quotation marks. */
export function toParagraphs(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/[ \t\r\n]+/g, ' ').trim())
    .filter(Boolean);
}
