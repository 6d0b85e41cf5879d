import { toPieces } from './text-pieces.ts';

/** A text prepared for comparison: only letters and digits, and the positions where a word may begin or end. */
export interface FoldedText {
  /** Code points, without accents and capitals. */
  readonly codes: Uint32Array;
  /** `edges[i]` is 1 where a word may begin with `codes[i]`, or end with the code point before it. */
  readonly edges: Uint8Array;
  /** The position of each code point in the text, in UTF-16 units. */
  readonly offsets: Uint32Array;
}

/**
 * Folds a text so that all ways to write a name are equal: in capitals, with or without
 * accents, with hyphens, underscores or nothing between the words, in look-alike letters, with
 * invisible characters. Punctuation is left out and only marks the edges of words.
 *
 * @param isMarkup whether to read it as browsers do: without tags and the targets of links, with
 *   entities and escapes decoded
 */
export function foldText(text: string, isMarkup = false): FoldedText {
  return (
    fold(text, isMarkup, text.length + 32) ?? fold(text, isMarkup, text.length * maxExpansion)!
  );
}

/** @param capacity in code points @returns undefined if there are more */
function fold(text: string, isMarkup: boolean, capacity: number): FoldedText | undefined {
  const [codes, offsets, edges] = [
    new Uint32Array(capacity),
    new Uint32Array(capacity),
    new Uint8Array(capacity + 1),
  ];
  let length = 0;
  let before: Kind = 'gap';
  let wasUpper = false;
  for (const piece of isMarkup ? toPieces(text) : [{ text, offset: 0, isLiteral: true }])
    for (let at = 0; at < piece.text.length;) {
      const code = piece.text.codePointAt(at)!;
      const offset = piece.isLiteral ? piece.offset + at : piece.offset;
      at += code > 0xffff ? 2 : 1;
      const { kind, folded } = letters[code] ?? classify(code);
      if (kind === 'mark') continue;
      if (kind !== before && isEdge(before, kind)) edges[length] = 1;
      // Each of these letters is a word of its own.
      else if (kind === 'own') edges[length] = 1;
      // In “IMGMaria” a word begins at the last capital.
      if (wasUpper && before === 'upper' && kind === 'lower') edges[length - 1] = 1;
      if (length + folded.length > capacity) return undefined;
      for (let index = 0; index < folded.length; index += 1) {
        codes[length] = folded[index]!;
        offsets[length] = offset;
        length += 1;
      }
      wasUpper = before === 'upper';
      before = kind;
    }
  edges[0] = 1;
  edges[length] = 1;
  return {
    codes: codes.subarray(0, length),
    edges: edges.subarray(0, length + 1),
    offsets: offsets.subarray(0, length),
  };
}

/** Most code points in the NFKD form of one: U+FDFA, a ligature of four Arabic words, gives 18. */
const maxExpansion = 18;

/** `own` is a letter of a script that writes words without spaces, or attaches short words to names. */
type Kind = 'gap' | 'mark' | 'lower' | 'upper' | 'digit' | 'own';

function isEdge(before: Kind, kind: Kind): boolean {
  if (before === 'gap' || kind === 'gap' || before === 'own' || kind === 'own') return true;
  return before === 'digit' || kind === 'digit' || before === 'lower';
}

interface Letter {
  readonly kind: Kind;
  readonly folded: readonly number[];
}

/** A cache of code points, each at its own index. */
const letters: Letter[] = [];

function classify(code: number): Letter {
  const character = String.fromCodePoint(code);
  const folded = Array.from(toFolded(character), (one) => one.codePointAt(0)!);
  return (letters[code] = { kind: toKind(character, folded), folded });
}

function toKind(character: string, folded: readonly number[]): Kind {
  // U+0640 only stretches the letter before it.
  if (/[\p{M}\u0640]/u.test(character)) return 'mark';
  const [first] = folded;
  if (first === undefined) return 'gap';
  if (first >= 0x30 && first <= 0x39) return 'digit';
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return 'upper';
  return /\p{Lo}/u.test(character) && !/\p{sc=Latin}/u.test(character) ? 'own' : 'lower';
}

function toFolded(character: string): string {
  // Upper case first: it has no ß, ς or ı.
  const plain = character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  const characters = Array.from(plain, (one) => lookalikes.get(one) ?? toDigit(one) ?? one);
  return characters.join('').replace(/[^\p{L}\p{N}]/gu, '');
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

/**
 * Letters that NFKD leaves unchanged: lower-case ones that look like Latin ones or replace them, and those of Arabic that
 * another keyboard, such as the Persian one, or another country writes for the same name.
 */
// oxfmt-ignore
const lookalikes = new Map(
  Object.entries({
    а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', н: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm',
    о: 'o', р: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', ѵ: 'v', ԝ: 'w', х: 'x', у: 'y',
    α: 'a', β: 'b', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x',
    ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'n', ɡ: 'g', ɑ: 'a',
    ٱ: 'ا', ى: 'ي', ی: 'ي', ے: 'ي', ک: 'ك', ڪ: 'ك', ة: 'ه', ۃ: 'ه', ھ: 'ه', ہ: 'ه', ە: 'ه', ں: 'ن',
  }),
);
