import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Random } from './random.ts';

/** The languages of the archive; the first is the default language. */
export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

/** What an entry keeps coming back to, by slot: its town, its agency, its matter. */
export type Focus = Readonly<Record<string, string>>;

type WordLists = Readonly<Record<string, readonly string[]>>;

const readLists = (name: string) =>
  parse(readFileSync(new URL(`grammar/${name}.yml`, import.meta.url), 'utf8')) as WordLists;

const names = readLists('names');
const listsOf: Readonly<Record<Language, WordLists>> = {
  en: { ...names, ...readLists('en') },
  es: { ...names, ...readLists('es') },
};

/** Share of the mentions that mean the entry’s own town or matter, not another one. */
const focusShare = 0.6;

/** The words of one list, the most frequent first. */
export function getWords(language: Language, list: string): readonly string[] {
  return listsOf[language][list]!;
}

/** Chooses what an entry is about. */
export function toFocus(random: Random, language: Language): Focus {
  const slots = ['town', 'agency', 'org', 'speaker', 'bill', 'practice', 'matter', 'building'];
  return Object.fromEntries(slots.map((slot) => [slot, toWords(random, language, slot)]));
}

/** One sentence, or part of one, of the list `list`. */
export function toSentence(random: Random, language: Language, list: string, focus: Focus): string {
  const template = random.pickZipf(getWords(language, list));
  const text = fill(random, language, template, focus);
  return capitalize(toSpoken[language](text));
}

/** What a language does where two words meet. */
const toSpoken: Readonly<Record<Language, (text: string) => string>> = {
  en: (text) => text.replace(/\b(a) (?=[aeio])/gi, '$1n '),
  es: (text) => text.replace(/\b(a|de) el /g, (_, word: string) => (word === 'a' ? 'al ' : 'del ')),
};

function fill(random: Random, language: Language, template: string, focus: Focus): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const own = focus[slot];
    return own !== undefined && random.isLucky(focusShare) ? own : toWords(random, language, slot);
  });
}

/** What fills a slot: names and numbers are made, other words come from their list. */
function toWords(random: Random, language: Language, slot: string): string {
  const make = makers[slot];
  return make ? make(random) : random.pickZipf(getWords(language, slot));
}

/** Half of the family names are made of syllables, so that an archive keeps bringing new words as it grows. */
const toName = (random: Random) => {
  const family = random.isLucky(0.5)
    ? random.pickZipf(names['family']!)
    : random.pick(names['familyStart']!) + random.pick(names['familyEnd']!);
  return `${random.pickZipf(names['given']!)} ${family}`;
};

const makers: Readonly<Record<string, (random: Random) => string>> = {
  town: (random) => {
    const start = random.pickZipf(names['townStart']!);
    const end = random.pick(names['townEnd']!);
    return random.isLucky(0.3) ? `${start} ${capitalize(end)}` : `${start}${end}`;
  },
  person: toName,
  speaker: toName,
  bill: (random) => `${random.pick(['HB', 'SB', 'Ord.'])} ${random.integer(12, 4980)}`,
  year: (random) => String(random.integer(1996, 2024)),
  percent: (random) => String(random.integer(4, 93)),
  weeks: (random) => String(random.integer(2, 40)),
  count: (random) => String(random.integer(11, 900)),
};

const capitalize = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
