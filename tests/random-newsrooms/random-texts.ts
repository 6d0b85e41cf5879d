import fc, { type Arbitrary } from 'fast-check';
import { modulePlaceholders } from '../fixtures/module-placeholders.ts';

const repeat = (text: string, { max }: { max: number }) =>
  fc.integer({ min: 1, max }).map((count) => text.repeat(count));

/** Pieces of values and bodies: placeholders of bundlers, writing systems, punctuation, markup. */
const piece: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...modulePlaceholders.map(({ text }) => text)),
  // Every control character; characters that change the direction of a line or have no width.
  fc.integer({ min: 0, max: 0x9f }).map((code) => String.fromCharCode(code)),
  fc.constantFrom('\u202e', '\u2066', '\u2069', '\u200f', '\u200b', '\ufeff', '\u2028', '\ufffe'),
  fc.constantFrom('año', '汉字', '한국어', 'العربية', 'עברית', 'አማርኛ', 'বাংলা', 'ไทย', '👩🏽‍🎓', '𝔘'),
  // Half a surrogate pair, and combining marks without a letter.
  fc.constantFrom('\ud83d', '\udc00', '\u0301\u0301\u0301', 'e\u0301'),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  repeat('longword', { max: 200 }),
  fc.constantFrom('<b>', '</p>', '<!--', '<script>', '&amp;', '&#0;', ']]>', '"', "'", '\\', '%00'),
  fc.constantFrom(': ', ' #', '- ', '{', '}', '[', ']', '|', '>', '---', '\r\n', '\t', '$&', '../'),
);

/** A value of a text field. */
export const fieldText: Arbitrary<string> = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constant('words') }, piece), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.join(' '));

/** A block of a body: nested, unfinished, or MDX. */
const block: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fieldText },
  fc.oneof(
    ...['>', '- ', '*_', '[', '(', '<b>', '`', '1. ', '# ', '|a'].map((text) =>
      repeat(text, { max: 60 }),
    ),
  ),
  fc.constantFrom(
    ...['## Words', '| a | b |\n|---|---|\n| 1 | 2 |', 'Note[^1].\n\n[^1]: Words.', '```\nx\n```'],
    ...['![Candles](/media/vigil.png)', '[there](/releases/)', '<https://example.org/>', '***'],
    ...['<Callout title="x">\n  Words.\n</Callout>', '{1 + 1}', 'import x from "y"', '<Unknown />'],
  ),
);

export const bodyText: Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => `${blocks.join('\n\n')}\n`);
