import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A part of a text with its position. */
export interface Piece {
  readonly text: string;
  /** In UTF-16 units. */
  readonly offset: number;
  /** False where the text is encoded, such as `&iacute;`. */
  readonly isLiteral: boolean;
}

/**
 * Markup inside words that readers do not see: MDX comments, tags, footnote marks, targets of links; then
 * encoded characters: entities, escapes of YAML and Markdown, percent-encoding. Each alternative ends at the
 * next character with which it could begin, so that matching takes linear time.
 */
const marks =
  /\{\/\*[^{}]*\}|<[^<>]*>|\[\^[^[\]\s]*\]|\]\([^()[\]]*\)|\]\[[^[\]]*\]|&#?(\w{1,32});?|\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})|\\[0abtnvfreNLP]|((?:%[\da-fA-F]{2})+)/g;

/** Whether a text may contain markup or encoded characters. */
export const hasMarks = (text: string): boolean => /[<&%\\]|\{\/|\]\(|\]\[|\[\^/.test(text);

/** Splits a text as readers see it: without markup, and with encoded characters decoded. */
export function* toPieces(text: string): Generator<Piece> {
  let end = 0;
  for (const match of text.matchAll(marks)) {
    const [mark, reference, escape, bytes] = match;
    yield { text: text.slice(end, match.index), offset: end, isLiteral: true };
    const decoded =
      reference !== undefined
        ? decodeReference(reference, mark)
        : escape !== undefined
          ? toCharacter(Number.parseInt(escape.slice(1), 16))
          : bytes !== undefined
            ? Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8')
            : ' ';
    yield { text: decoded, offset: match.index, isLiteral: false };
    end = match.index + mark.length;
  }
  yield { text: text.slice(end), offset: end, isLiteral: true };
}

/** HTML also allows references without a semicolon, such as `&iacutea`. */
function decodeReference(name: string, mark: string): string {
  if (mark.startsWith('&#')) {
    const number = /^x/i.test(name) ? Number.parseInt(name.slice(1), 16) : Number.parseInt(name);
    return toCharacter(number);
  }
  for (let length = name.length; length > 1; length -= 1) {
    const character = decodeNamedCharacterReference(name.slice(0, length));
    if (character !== false) return character + name.slice(length);
    if (mark.endsWith(';')) break;
  }
  return mark;
}

const toCharacter = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : ' ');
