import { distance } from 'fastest-levenshtein';
import { message, type LocalizedMessage } from '../../languages/message.ts';

/** Asks "Did you mean …?" if a known word is near, else lists the known words. */
export function getSuggestion(word: string, known: readonly string[]): LocalizedMessage {
  const ranked = known
    .map((one) => ({ one, edits: distance(word.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const [best] = ranked;
  if (best && best.edits <= (word.length < 5 ? 1 : 2)) {
    return message('Did you mean {one}?', { one: best.one });
  }
  const names = known.join(', ');
  return message('It may be: {names}.', { names });
}
