const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text without characters that no XML 1.0 document may contain, not even escaped (section 2.2), such as control characters from pasted text. */
export const dropForbidden = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

/** Text inside an element or attribute. */
export function escapeXml(text: string): string {
  return dropForbidden(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** An absolute address inside XML, with letters outside ASCII as octets. */
export function formatLocation(siteUrl: string, path: string): string {
  return escapeXml(new URL(path, siteUrl).href);
}
