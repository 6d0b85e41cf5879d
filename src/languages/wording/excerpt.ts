/**
 * The beginning of a text, with an ellipsis if there is more.
 * @param most characters; half of a character is left out
 */
export function toExcerpt(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
}
