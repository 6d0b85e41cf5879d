/** From the first tag to the last of code for a page, with whatever is around its frame or script. */
const code = /<(?:iframe|blockquote|div|p|script)\b[^]*<\/(?:iframe|blockquote|div|p|script)>/i;

const shownByCode = /<iframe\b[^>]*\ssrc=|<script\b[^>]*\ssrc=/i;

/** Where code has the address of what it shows, if in no link: TikTok’s as the source of a quotation, Datawrapper’s as a picture. */
const hiddenAddresses = [
  /<blockquote\b[^>]*\scite="(https:[^"]+)"/i,
  /<noscript>\s*<img\b[^>]*\ssrc="(https:[^"]+)"[^]*<\/noscript>/i,
];

/**
 * The HTML of plain text with the code by which other pages show a video or a post, as YouTube, Vimeo, X and Instagram give it.
 * @returns undefined if there is none
 */
export function toEmbedHtml(plain: string): string | undefined {
  const match = code.exec(plain);
  if (!match || !shownByCode.test(match[0])) return undefined;
  const before = plain.slice(0, match.index);
  const after = plain.slice(match.index + match[0].length);
  return toParagraph(before) + withLinks(match[0]) + toParagraph(after);
}

function withLinks(html: string): string {
  const addresses = hiddenAddresses.flatMap((pattern) => pattern.exec(html)?.[1] ?? []);
  const missing = addresses.filter((address) => !html.includes(`href="${address}"`));
  const shown = html.replace(/<noscript>[^]*?<\/noscript>/gi, '');
  return shown + missing.map((address) => `<p><a href="${address}">${address}</a></p>`).join('');
}

const toParagraph = (text: string) =>
  `<p>${text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`;
