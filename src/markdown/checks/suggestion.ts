import { message, type LocalizedMessage } from '../../languages/message.ts';

/** The number of edits (insert, remove, replace) from one word to another (Levenshtein, 1965). */
function getDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Asks "Did you mean …?" if a known word is near, else lists the known words. */
export function getSuggestion(word: string, known: readonly string[]): LocalizedMessage {
  const ranked = known
    .map((one) => ({ one, distance: getDistance(word.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  if (best && best.distance <= (word.length < 5 ? 1 : 2)) {
    return message('Did you mean {one}?', { one: best.one });
  }
  const names = known.join(', ');
  return message('It may be: {names}.', { names });
}
