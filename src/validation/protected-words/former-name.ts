import { getNameParts } from './name-words.ts';
import { defineProtectedWords, type ProtectedWords } from './protected-words.ts';

/**
 * Prepares the search for a name that a person had in a text before, and for its parts. A part counts where it is written
 * with a capital, in a script without capitals, or in an address or file name: “una rosa” is not Rosa.
 * @param shown the names of the person now, whose words may stay
 */
export function defineFormerName(name: string, shown: readonly string[]): ProtectedWords {
  const isGone = (text: string) => !shown.some((one) => defineProtectedWords([text]).isIn(one));
  const whole = defineProtectedWords([name].filter(isGone));
  const parts = defineProtectedWords(getNameParts(name).filter(isGone));
  const find = (text: string, limit = Infinity) => {
    const ofParts = parts.find(text).filter((offset) => isName(text, offset));
    const found = [...new Set([...whole.find(text), ...ofParts])];
    return found.sort((a, b) => a - b).slice(0, limit);
  };
  return { find, isIn: (text) => find(text, 1).length > 0 };
}

/** Whether the word at an offset is written as a name, or joined to others as in an address or file name. */
function isName(text: string, offset: number): boolean {
  const isJoined = /^[\p{L}\p{M}]+[-_]/u.test(text.slice(offset, offset + 100));
  return isJoined || /\P{Ll}/u.test(text.charAt(offset)) || /[-_/]/.test(text.charAt(offset - 1));
}

/** Characters before and after a name that are quoted with it: at least, and at most where words have no blanks between them. */
const [around, farthest] = [30, 60];

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Quotes each place of a text with the words around it; two so close together that one quotation has both, once.
 * @param offsets of the places, in order
 */
export function quotePlaces(text: string, offsets: readonly number[]): string[] {
  const words = segmenter.segment(text);
  const getStart = (offset: number) => {
    const from = offset > around ? text.lastIndexOf(' ', offset - around) + 1 : 0;
    return offset - from <= farthest ? from : words.containing(offset - around)!.index;
  };
  const getEnd = (offset: number) => {
    const blank = text.indexOf(' ', offset + around);
    const to = blank < 0 ? text.length : blank;
    if (to - offset <= farthest) return to;
    const { index, segment } = words.containing(offset + around)!;
    return index + segment.length;
  };
  const quotations: string[] = [];
  let end = 0;
  for (const offset of offsets) {
    if (quotations.length > 0 && offset < end) continue;
    const from = getStart(offset);
    end = getEnd(offset);
    const [before, after] = [from > 0 ? '… ' : '', end < text.length ? ' …' : ''];
    quotations.push(before + text.slice(from, end).trim() + after);
  }
  return quotations;
}
