/** From the first tag to the last of code for a page, with whatever is around its frame or script. */
const code = /<(?:iframe|blockquote|div|p|script)\b[^]*<\/(?:iframe|blockquote|div|p|script)>/i;

const shownByCode = /<iframe\b[^>]*\ssrc=|<script\b[^>]*\ssrc=/i;

/**
 * The HTML of plain text with the code by which other pages show a video or a post, as YouTube, Vimeo, X and Instagram give it.
 * @returns undefined if there is none
 */
export function toEmbedHtml(plain: string): string | undefined {
  const match = code.exec(plain);
  if (!match || !shownByCode.test(match[0])) return undefined;
  const before = plain.slice(0, match.index);
  const after = plain.slice(match.index + match[0].length);
  return toParagraph(before) + match[0] + toParagraph(after);
}

const toParagraph = (text: string) =>
  `<p>${text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`;
