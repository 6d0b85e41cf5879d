/** A day and a time, as messengers of any country write them. */
const stamp = String.raw`(?:[\d/.,:\s-]|[ap]\.?\s?m\.?)+`;

/** How messengers begin a message that is copied with others, with the name or number of its sender. */
const beginnings = [
  // WhatsApp: “[20:14, 30/11/2026] Ana: …”, “30/11/26, 20:14 - Ana: …”.
  new RegExp(String.raw`^\[?(${stamp})(?:\]|(?<=\s)-)\s*([^:\n]{1,60}):(?=\s|$)`, 'gim'),
  // Telegram: “Ana, [30.11.2026 20:14]”.
  new RegExp(String.raw`^()([^[\n]{1,60}), \[(?=${stamp}\]$)`, 'gim'),
];

/** The names and numbers of those who sent the messages of a chat, as its plain text says them. */
export function getSenders(plain: string): readonly string[] {
  const found = beginnings.flatMap((beginning) => [...plain.matchAll(beginning)]);
  const names = found
    .filter(
      ([, moment = '']) =>
        moment === '' || /\d[/.-]\d[^]*\d:\d\d|\d:\d\d[^]*\d[/.-]\d/.test(moment),
    )
    .map(([, , name = '']) => name.trim());
  return [...new Set(names)];
}
