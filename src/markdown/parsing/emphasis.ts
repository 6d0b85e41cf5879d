import {
  classifyCharacter,
  isCjkOrIvs,
  isNonCjkPunctuation,
} from 'micromark-extension-cjk-friendly-util';

type Class = ReturnType<typeof classifyCharacter>;

const getClass = (character: string): Class => classifyCharacter(character.codePointAt(0) ?? null);

/**
 * Whether asterisks mark words with a sign at their edge and a letter beside it. In Markdown they do not; beside Chinese,
 * Japanese and Korean letters and signs, which have no blanks around them, they do, as the parser reads them.
 * @param inside the first or last character of the marked words
 * @param outside the character beside them
 */
export function canMark(inside: string, outside: string): boolean {
  return !isNonCjkPunctuation(getClass(inside)) || isCjk(outside);
}

/** Whether a character is a letter or sign of Chinese, Japanese or Korean. */
export const isCjk = (character: string): boolean =>
  character !== '' && isCjkOrIvs(getClass(character));
