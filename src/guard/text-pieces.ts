import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A part of a text, and where it is. */
export interface Piece {
  readonly text: string;
  /** In UTF-16 units. */
  readonly offset: number;
  /** False where the text says it in other characters, such as `&iacute;`. */
  readonly isLiteral: boolean;
}

/**
 * What comes between letters without parting the words that are read: comments of MDX, tags, marks of
 * footnotes, targets of links; then what stands for a character: entities, escapes of YAML and Markdown,
 * bytes of addresses. Each alternative ends at the next sign with which it could begin, so that reading
 * takes no more time than the text is long.
 */
const marks =
  /\{\/\*[^{}]*\}|<[^<>]*>|\[\^[^[\]\s]*\]|\]\([^()[\]]*\)|\]\[[^[\]]*\]|&#?(\w{1,32});?|\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})|\\[0abtnvfreNLP]|((?:%[\da-fA-F]{2})+)/g;

/** Whether a text may be read otherwise than it is written. */
export const hasMarks = (text: string): boolean => /[<&%\\]|\{\/|\]\(|\]\[|\[\^/.test(text);

/** A text as it is read: what browsers do not show is left out, what stands for a character is it. */
export function* toPieces(text: string): Generator<Piece> {
  let end = 0;
  for (const match of text.matchAll(marks)) {
    const [mark, reference, escape, bytes] = match;
    yield { text: text.slice(end, match.index), offset: end, isLiteral: true };
    const meant =
      reference !== undefined
        ? toReferred(reference, mark)
        : escape !== undefined
          ? toCharacter(Number.parseInt(escape.slice(1), 16))
          : bytes !== undefined
            ? Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8')
            : ' ';
    yield { text: meant, offset: match.index, isLiteral: false };
    end = match.index + mark.length;
  }
  yield { text: text.slice(end), offset: end, isLiteral: true };
}

/** HTML also knows references without a semicolon, such as `&iacutea`. */
function toReferred(name: string, mark: string): string {
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
