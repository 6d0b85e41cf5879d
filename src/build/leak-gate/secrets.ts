import { deriveOnce } from '../../model/derivation.ts';
import { interfaceLanguages } from '../../languages/find-language.ts';
import { getMessages } from '../../languages/get-messages.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import { divideValue, getMessageValues, toDialled } from './composed-values.ts';
import { fileName, getContentValues, type ContentValue } from './hidden-values.ts';
import { searchTexts, type SearchedText, type SearchMemory } from './remembered-search.ts';
import { defineShownDates, readShownTables, type ShownDates } from './shown-phrases.ts';
import { leastBytes } from './window-hashes.ts';

/** A phrase that is in something not public, and in nothing public. */
export interface Secret extends Pick<ContentValue, 'file' | 'field' | 'state'> {
  readonly phrase: string;
}

/** Characters of a phrase: long enough that nobody writes it by chance, short enough for one line. */
const leastLength = 24;
const mostLength = 44;
/** Phrases of one value are enough: a value that leaks does so with all its sentences. */
const phrasesPerValue = 6;
/** The number of a record or a name is short, but unmistakable. */
const leastInternal = leastBytes;
const leastSlug = 12;

/**
 * Phrases that identify content that is not public wherever it appears. A phrase that is also in a
 * public entry, or in a message of the interface, proves nothing and is left out.
 *
 * @param environment the content folder, and the moment in milliseconds since 1970-01-01T00:00Z
 * @param before of the last call, so that only what has changed is searched
 */
export async function getSecrets(
  source: NewsroomSource,
  { contentDir, now }: { readonly contentDir: string; readonly now: number },
  before?: SearchMemory,
): Promise<FoundSecrets> {
  const files = getContentValues(source, now);
  const tables = await readShownTables(contentDir, files, source);
  return findSecrets(files, {
    tables,
    dates: defineShownDates(source),
    before,
    divide: divideValue,
  });
}

/** Secrets, and what to remember for the next call. */
export interface FoundSecrets {
  readonly secrets: readonly Secret[];
  readonly memory: SearchMemory;
}

/** What else is public. */
interface OtherwiseShown {
  readonly tables?: readonly string[];
  readonly dates?: ShownDates;
  readonly before?: SearchMemory | undefined;
  /** The parts of a value, if pages may compose it of public ones. */
  readonly divide?: (text: string) => readonly string[];
}

/** What may be a secret. */
interface Candidate extends Secret {
  /** What says the same: each way is some texts. Where all of one way are public, it is no secret. */
  readonly ways: readonly (readonly string[])[];
}

/** The same for values that were read elsewhere. @param files the values of each file */
export async function findSecrets(
  files: readonly (readonly ContentValue[])[],
  { tables = [], dates, before, divide }: OtherwiseShown = {},
): Promise<FoundSecrets> {
  const candidates = files.flatMap((values) => getCandidates(values, divide));
  const ofEntries = files.flatMap((ofFile) => getShown(ofFile, dates));
  const messages = interfaceLanguages.map((language) => JSON.stringify(getMessages(language)));
  const { found, memory } = await searchTexts(
    [...ofEntries, ...[...tables, ...messages].map((text) => toSearchedText([{ text }]))],
    candidates.flatMap(({ phrase, ways }) => [phrase, ...ways.flat().filter(isLong)]),
    before,
  );
  const publicPhrases = new Set([...found.values()].flat());
  let shortValues: ReadonlySet<string> | undefined;
  const isPublic = (text: string) =>
    publicPhrases.has(text) ||
    (!isLong(text) && (shortValues ??= getShortShown(files, messages)).has(text));
  const secrets = candidates
    .filter(({ phrase, ways }) => ![[phrase], ...ways].some((way) => way.every(isPublic)))
    .map(({ ways: _, ...secret }) => secret);
  return { secrets, memory };
}

const isLong = (text: string) => text.length >= leastBytes;

/** The public values and labels that are too short to be searched for, such as “Editor” and “Witness”. */
const getShortShown = (
  files: readonly (readonly ContentValue[])[],
  messages: readonly string[],
): ReadonlySet<string> =>
  new Set(
    [
      ...files.flat().filter(({ state, digest }) => state === 'public' && digest === undefined),
      ...messages.flatMap((all) =>
        Array.from(all.matchAll(/:"([^"]+)"/g), ([, text = '']) => ({ text })),
      ),
    ]
      .map(({ text }) => toSlug(text))
      .filter((text) => !isLong(text)),
  );

/** The phrases of what is not public in a file; they are secrets unless something public has them too. */
const getCandidates = deriveOnce(
  (values: readonly ContentValue[], divide: OtherwiseShown['divide']): readonly Candidate[] =>
    values
      .filter(({ state }) => state !== 'public')
      .flatMap((value) => {
        const { file, field, state } = value;
        return toPhrases(value, divide).map((phrase) => ({ ...phrase, file, field, state }));
      }),
);

/** What a file shows; nothing if that is nothing. */
const getShown = deriveOnce(
  (values: readonly ContentValue[], dates?: ShownDates): readonly SearchedText[] => {
    const shown = values.filter(({ state }) => state === 'public');
    return shown.length > 0 ? [{ ...toSearchedText(shown, dates), source: {} }] : [];
  },
  (dates) => dates?.key,
);

/** What an entry shows, with its dates, in each form that a phrase can have in them. */
function toSearchedText(
  values: readonly Pick<ContentValue, 'text' | 'digest'>[],
  dates?: ShownDates,
): SearchedText {
  const toForms = (text: string) => [
    ...[toOneLine(text), toWordsOnly(text), toSlug(text)],
    ...(text.startsWith('+') ? [toDialled(text)] : []),
  ];
  return {
    key: [dates?.key ?? '', ...values.map((value) => value.digest ?? value.text)].join('\0'),
    read() {
      const texts = values.map(({ text }) => text);
      return Buffer.from([...texts, ...(dates?.format(texts) ?? [])].flatMap(toForms).join('\n'));
    },
  };
}

type Phrase = Pick<Candidate, 'phrase' | 'ways'>;

const toPhrase = (phrase: string, ...ways: Phrase['ways']): Phrase => ({ phrase, ways });

function toPhrases(
  { file, field, state, text }: ContentValue,
  divide: OtherwiseShown['divide'],
): readonly Phrase[] {
  if (field === 'slug' || field === fileName) return toNamePhrases(text);
  const line = toOneLine(text);
  const isPerson = file.startsWith('people/') && /^(name|email|telephone)$/.test(field);
  const isWhole = (state === 'internal' || isPerson) && line.length <= mostLength && isOwn(line);
  if (isWhole) return line.length >= leastInternal ? toWholePhrases(line, divide?.(text)) : [];
  const runs = [...line.matchAll(/[\p{L}\p{N}]+(?: [\p{L}\p{N}]+){2,}/gu)]
    .flatMap(([run]) => (divide ? getMessageValues(run) : run))
    .map(toStart)
    .filter((run) => run.length >= leastLength);
  const step = Math.max(1, runs.length / phrasesPerValue);
  return Array.from({ length: Math.min(phrasesPerValue, runs.length) }, (_, index) =>
    toPhrase(runs[Math.floor(index * step)]!),
  );
}

/** Without a digit, a space or an @ it is the name of a choice, not of a person or a record. */
const isOwn = (text: string) => /[\d @]/.test(text);

/** A name of one or two words may be a word of the software too, such as `press-contact`: then only in an address it is a secret. */
const toNamePhrases = (name: string): readonly Phrase[] =>
  name.length < leastSlug
    ? []
    : name.split('-').length > 2
      ? [toPhrase(name)]
      : [toPhrase(`/${name}`, [name])];

/** A short value, and each of its parts that is long enough. */
function toWholePhrases(line: string, parts: readonly string[] = []): readonly Phrase[] {
  const slugs = parts.map(toSlug).filter((slug) => slug !== '' && !aYear.test(slug));
  const others = parts.filter((part) => part.length >= leastInternal && isOwn(part));
  // Lists of authors have “Ruiz, Ana”.
  const usual = slugs.toReversed().join('-');
  const ways = slugs.length > 0 ? [slugs, [usual], [toSlug(line)]] : [];
  return [
    toPhrase(line, ...ways),
    ...others.filter((part) => part !== line).map((part) => toPhrase(part, [toSlug(part)])),
  ];
}

const aYear = /^(19|20)\d\d$/;

/** The first words. Only letters and spaces are the same in HTML, JSON and XML; punctuation may be escaped. */
function toStart(run: string): string {
  return run.length <= mostLength ? run : run.slice(0, run.lastIndexOf(' ', mostLength));
}

/** Words alone, as readers may see them, without punctuation, tags and targets of links. */
function toWordsOnly(text: string): string {
  return text.replace(/\]\([^)]*\)|<[^>]*>/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** Text as the anchor of a heading, which may be the name of a file too. */
const toSlug = (text: string) =>
  toWordsOnly(text.normalize('NFD').replace(/\p{M}/gu, ''))
    .trim()
    .toLowerCase()
    .replaceAll(' ', '-');

const toOneLine = (text: string) => text.replace(/\s+|\\n/g, ' ').trim();
