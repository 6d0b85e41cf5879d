import { toPieces } from './text-pieces.ts';

/** A text as it is compared: letters and digits alone, and the places where a word may begin or end. */
export interface FoldedText {
  /** Code points, without accents and capitals. */
  readonly codes: readonly number[];
  /** `edges[i]` is true where a word may begin before `codes[i]`, and end after the one before it. */
  readonly edges: readonly boolean[];
  /** Where each code point stands in the text, in UTF-16 units. */
  readonly offsets: readonly number[];
}

/**
 * Brings a text into the form in which all ways to write a name are equal: in capitals, with or without
 * accents, with hyphens, underscores or nothing between the words, in look-alike letters, with
 * invisible characters. Signs are left out, wherever they stand, and only mark the edges of words.
 *
 * @param isMarkup whether to read it as browsers do: without tags and the targets of links, with
 *   entities and escapes as the characters that they stand for
 */
export function foldText(text: string, isMarkup = false): FoldedText {
  const codes: number[] = [];
  const edges: boolean[] = [true];
  const offsets: number[] = [];
  let before: Kind = 'gap';
  let wasUpper = false;
  for (const piece of isMarkup ? toPieces(text) : [{ text, offset: 0, isLiteral: true }]) {
    for (let at = 0; at < piece.text.length;) {
      const code = piece.text.codePointAt(at)!;
      const { kind, folded } = toLetter(code);
      const offset = piece.isLiteral ? piece.offset + at : piece.offset;
      at += code > 0xffff ? 2 : 1;
      if (kind === 'mark') continue;
      const last = codes.length;
      if (isEdge(before, kind)) edges[last] = true;
      // In “IMGMaria” a word begins at the last capital.
      if (wasUpper && before === 'upper' && kind === 'lower') edges[last - 1] = true;
      for (const one of folded) {
        codes.push(one);
        offsets.push(offset);
        edges.push(false);
      }
      wasUpper = before === 'upper';
      before = kind;
    }
  }
  edges[codes.length] = true;
  return { codes, edges, offsets };
}

/** `own` is a letter of a script that writes words without spaces, or glues short words to names. */
type Kind = 'gap' | 'mark' | 'lower' | 'upper' | 'digit' | 'own';

function isEdge(before: Kind, kind: Kind): boolean {
  if (before === 'gap' || kind === 'gap' || before === 'own' || kind === 'own') return true;
  if ((before === 'digit') !== (kind === 'digit')) return true;
  return before === 'lower' && kind === 'upper';
}

interface Letter {
  readonly kind: Kind;
  readonly folded: readonly number[];
}

const letters = new Map<number, Letter>();

function toLetter(code: number): Letter {
  const known = letters.get(code);
  if (known) return known;
  const character = String.fromCodePoint(code);
  const folded = Array.from(toFolded(character), (one) => one.codePointAt(0)!);
  const letter = { kind: toKind(character, folded), folded };
  letters.set(code, letter);
  return letter;
}

function toKind(character: string, folded: readonly number[]): Kind {
  if (/\p{M}/u.test(character)) return 'mark';
  const [first] = folded;
  if (first === undefined) return 'gap';
  if (first >= 0x30 && first <= 0x39) return 'digit';
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return 'upper';
  return /\p{Lo}/u.test(character) && !/\p{sc=Latin}/u.test(character) ? 'own' : 'lower';
}

function toFolded(character: string): string {
  // Capitals first: they know no ß, ς and ı.
  const plain = character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  const parts = Array.from(plain, (one) => LOOKALIKES.get(one) ?? toDigit(one) ?? one);
  return parts.join('').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Digits of all scripts are 0 to 9: Unicode lists each set of ten in their order. */
function toDigit(character: string): string | undefined {
  const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));
  const code = character.codePointAt(0)!;
  if (!isDigit(code)) return undefined;
  let zero = code;
  while (isDigit(zero - 1)) zero -= 1;
  return String((code - zero) % 10);
}

/** Small letters that look like Latin ones or are written in their place, and NFKD leaves as they are. */
// prettier-ignore
const LOOKALIKES = new Map(
  Object.entries({
    а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', н: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm',
    о: 'o', р: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', ѵ: 'v', ԝ: 'w', х: 'x', у: 'y',
    α: 'a', β: 'b', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x',
    ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'n', ɡ: 'g', ɑ: 'a',
  }),
);
