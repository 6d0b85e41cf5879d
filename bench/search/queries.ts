import { Random } from '../archive/random.ts';
import type { Post } from './archive.ts';

/** A query, and the post that it should find. */
export interface Question {
  query: string;
  /** The post's id. */
  target: string;
}

/** The sets of questions, all about the same random posts. */
export interface QuestionSets {
  /** The four rarest words of the headline, in its order. */
  distinctiveHeadline: Question[];
  /** Any four words of the headline. */
  randomHeadline: Question[];
  /** The three rarest words of the body that occur in at least one other post. */
  distinctiveBody: Question[];
  /** The two rarest words of the headline, one of them with two neighbouring letters swapped. */
  swapped: Question[];
  /** … with one letter missing. */
  missing: Question[];
  /** … with one letter replaced. */
  wrong: Question[];
  /** A single misspelt word: the rarest of the headline that at most ten headlines have. */
  alone: Question[];
}

/** Words in lower case: letters and digits. “U.S.”, “1.3” and “don’t” are one word each, as readers write them and Pagefind reads them. */
function toWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[’']|(?<=\b\p{L}|\d)\.(?=\p{L}\b|\d)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const unique = (words: readonly string[]) => [...new Set(words)];

function countPosts(posts: readonly string[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of posts)
    for (const word of unique(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Swaps, drops or replaces one letter that is not the first of a word. */
function misspell(
  word: string,
  kind: 'swapped' | 'missing' | 'wrong',
  random: () => number,
): string {
  const letters = [...word];
  if (kind === 'swapped') {
    const positions = letters
      .slice(1, -1)
      .flatMap((letter, i) => (letter !== letters[i + 2] ? i + 1 : []));
    const at = positions[Math.floor(random() * positions.length)] ?? 1;
    [letters[at], letters[at + 1]] = [letters[at + 1]!, letters[at]!];
  } else {
    const at = 1 + Math.floor(random() * (letters.length - 1));
    if (kind === 'missing') letters.splice(at, 1);
    else {
      const others = [...'abcdefghijklmnopqrstuvwxyz'].filter((letter) => letter !== letters[at]);
      letters[at] = others[Math.floor(random() * others.length)]!;
    }
  }
  return letters.join('');
}

/** Takes `count` questions of each kind from random posts. */
export function getQuestions(posts: readonly Post[], count: number, seed: number): QuestionSets {
  const source = new Random(seed);
  const random = () => source.next();
  const headlines = posts.map(({ headline }) => unique(toWords(headline)));
  const wordsOfPosts = posts.map(({ headline, body }) => toWords(`${headline} ${body}`));
  const inHeadlines = countPosts(headlines);
  const inPosts = countPosts(wordsOfPosts);
  const df = (word: string) => inPosts.get(word) ?? 0;
  const isWord = (word: string) => word.length >= 3 && /^\p{L}+$/u.test(word);
  const rarest = (words: readonly string[], n: number, from = 1) => {
    const chosen = words
      .filter((word) => df(word) >= from)
      .toSorted((a, b) => df(a) - df(b))
      .slice(0, n);
    return words.filter((word) => chosen.includes(word));
  };
  const shuffle = <T>(items: readonly T[]) => {
    const list = [...items];
    for (let i = list.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [list[i], list[j]] = [list[j]!, list[i]!];
    }
    return list;
  };
  const sets: QuestionSets = {
    distinctiveHeadline: [],
    randomHeadline: [],
    distinctiveBody: [],
    swapped: [],
    missing: [],
    wrong: [],
    alone: [],
  };
  const add = (set: Question[], words: readonly string[], target: string) => {
    if (set.length < count) set.push({ query: words.join(' '), target });
  };
  for (const index of shuffle(posts.map((_, index) => index))) {
    const target = posts[index]!.id;
    const words = headlines[index]!.filter(isWord);
    if (words.length >= 4) add(sets.distinctiveHeadline, rarest(words, 4), target);
    const any = headlines[index]!;
    if (any.length >= 4) {
      const chosen = shuffle(any).slice(0, 4);
      add(
        sets.randomHeadline,
        any.filter((word) => chosen.includes(word)),
        target,
      );
    }
    const body = unique(toWords(posts[index]!.body)).filter(isWord);
    if (body.length >= 20) add(sets.distinctiveBody, rarest(body, 3, 2), target);
    const pair = rarest(words, 2);
    const long = pair.filter((word) => word.length >= 5);
    if (pair.length === 2 && long.length > 0) {
      for (const kind of ['swapped', 'missing', 'wrong'] as const) {
        const word = long[Math.floor(random() * long.length)]!;
        add(
          sets[kind],
          pair.map((other) => (other === word ? misspell(word, kind, random) : other)),
          target,
        );
      }
    }
    const [single] = rarest(words, 1);
    if (single && single.length >= 5 && (inHeadlines.get(single) ?? 0) <= 10 && df(single) <= 10) {
      const kinds = ['swapped', 'missing', 'wrong'] as const;
      add(sets.alone, [misspell(single, kinds[sets.alone.length % 3]!, random)], target);
    }
  }
  return sets;
}
