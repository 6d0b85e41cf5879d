import { unspacedLetter } from './unspaced-letter.ts';

/** Fewest words in a row that two texts hardly have in common by chance. */
const fewestWords = 6;

/** Fewest words of a quotation between marks: “I did not call” says who speaks, “the police” does not. */
const fewestMarked = 3;

/** Fewest words between marks that are no name or title. */
const fewestSpoken = 2 * fewestWords;

/** Most entries that quote the same words: what more have is a standard sentence, or the name of a program. */
const mostQuoting = 10;

/** Each letter of a script without spaces between words counts as a word, and twice as many are needed. */
const word = new RegExp(
  `${unspacedLetter.source}|(?:(?!${unspacedLetter.source})[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);

/** Addresses: several texts may link to one page. */
const address = /\]\([^)]*\)|\bhttps?:\S+/g;

const quotation = /[“„«"「『]([^“”„«»"「」『』]{1,1000})[”“»"」』]/g;

/** What another text has in common with a text. */
export interface SharedWords {
  /** Several words in a row, or a shorter quotation between marks. */
  readonly phrases: ReadonlySet<string>;
  /** Whether it has so many of them between marks that they are quoted, even if every text has them. */
  readonly isSpoken: boolean;
}

/** Another text that has something in common with a text. */
export interface SharingText {
  /** The same in all its languages, and of its draft. */
  readonly entry: string;
  readonly shared: SharedWords;
}

/** A text that others may quote. */
export interface QuotedWords {
  /** @param other folded, as `foldWord` returns it */
  readonly findShared: (other: string) => SharedWords;
  /** Those that quote it. @param others all other texts with something in common */
  readonly selectQuoting: <T extends SharingText>(others: readonly T[]) => T[];
}

/** Words in a row, and which of the text these are. */
interface Run {
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds in other texts what they quote of a text. Words that many entries have are not quoted, nor are those around them: a
 * standard sentence is followed by one of few words.
 * @param text folded, as `foldWord` returns it
 */
export function defineQuotedWords(text: string): QuotedWords {
  const words = toWords(text);
  const known = new Set(words);
  const runs = [...toRuns(words)];
  const phrases = new Set(runs.map(({ phrase }) => phrase));
  const all = toPhrase(words);
  return {
    findShared(other) {
      const shared = new Set<string>();
      for (const { phrase } of toRuns(toWords(other), known))
        if (phrases.has(phrase)) shared.add(phrase);
      const marked = [...other.matchAll(quotation)]
        .map(([, inner]) => toWords(inner!))
        .filter((one) => one.length >= getFewest(one[0], fewestMarked))
        .filter((one) => all.includes(toPhrase(one)));
      for (const one of marked) shared.add(one.join(' '));
      const isSpoken = marked.some((one) => one.length >= getFewest(one[0], fewestSpoken));
      return { phrases: shared, isSpoken };
    },
    selectQuoting(others) {
      const entries = new Map<string, Set<string>>();
      for (const { entry, shared } of others)
        for (const phrase of shared.phrases)
          entries.set(phrase, (entries.get(phrase) ?? new Set()).add(entry));
      const isCommon = (phrase: string) => (entries.get(phrase)?.size ?? 0) > mostQuoting;
      const common = new Set<number>();
      for (const { phrase, from, to } of runs)
        if (isCommon(phrase)) for (let at = from; at < to; at++) common.add(at);
      const isAround = ({ from, to }: Run) => {
        let count = 0;
        for (let at = from; at < to; at++) if (common.has(at)) count++;
        return count > (to - from) / 2;
      };
      const own = new Set(runs.filter((run) => !isAround(run)).map(({ phrase }) => phrase));
      const isQuoted = (phrase: string) =>
        !isCommon(phrase) && (own.has(phrase) || !phrases.has(phrase));
      return others.filter(({ shared }) => shared.isSpoken || [...shared.phrases].some(isQuoted));
    },
  };
}

const toWords = (text: string): string[] => text.replace(address, ' ').match(word) ?? [];

const toPhrase = (words: readonly string[]) => ` ${words.join(' ')} `;

const getFewest = (first = '', fewest = fewestWords) =>
  unspacedLetter.test(first) ? 2 * fewest : fewest;

/** Each run of words. @param known the only words that are looked for */
function* toRuns(words: readonly string[], known?: ReadonlySet<string>): Generator<Run> {
  let start = 0;
  for (const [index, one] of words.entries()) {
    if (known && !known.has(one)) start = index + 1;
    // The last word of a run: the first decides how long it is.
    for (const length of [fewestWords, 2 * fewestWords]) {
      const to = index + 1;
      const from = to - length;
      if (from >= start && getFewest(words[from]) === length)
        yield { phrase: words.slice(from, to).join(' '), from, to };
    }
  }
}
