/** Intended no-break spaces: between digits, and before French punctuation. */
const meant = /(?<=\d)\u00a0(?=\d)|\u00a0(?=[:;!?»%€$])|(?<=[«€$§№])\u00a0/g;
const placeholder = '\ue000';

/** What a word is divided by at the end of a line, besides a hyphen, in documents and in PDF viewers. */
const divider = /[\u00ad\u2010\u0002\ufffe](?=[ \t]*\r?\n)/g;

/**
 * Signs that nobody sees: soft hyphens, zero-width spaces, byte order marks, places of objects, control characters, tags except
 * those of a flag. The joiners of Persian and of emoji are none of them.
 */
const invisible =
  /[\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffc\ufffe]|[^\P{Cc}\t\n\v\f\r]|(?<!\u{1f3f4}[\u{e0000}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/gu;

/** Letters that are written from right to left. */
const rightToLeft =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Turns the signs behind it around, or says in which direction they are read: phones put such signs around numbers and names. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const override = /[\u202d\u202e]/g;

/** Letters of a PDF that are joined, such as ﬁ: no search finds them. */
const ligature = /[\ufb00-\ufb06]/g;

/** Signs of the fonts Symbol and Wingdings. Without these fonts, they are empty boxes. */
const symbol = /[\uf020-\uf0ff]/g;
const symbols: Readonly<Record<string, string>> = { '\uf0e0': '→', '\uf0fc': '✓' };

/**
 * Removes from pasted text the signs that nobody sees, and writes those that others do not find or cannot show as they are
 * usually written. No-break spaces that programs use for layout become ordinary ones; intended ones stay.
 */
export function cleanSigns(text: string): string {
  return text
    .replace(divider, '-')
    .replace(invisible, '')
    .replace(rightToLeft.test(text) ? override : direction, '')
    .replace(ligature, (letters) => letters.normalize('NFKC'))
    .replace(symbol, (sign) => symbols[sign] ?? '•')
    .replace(meant, placeholder)
    .replaceAll('\u00a0', ' ')
    .replaceAll(placeholder, '\u00a0');
}
