import { getMessages, interfaceLanguages } from '../../languages/get-messages.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
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
  return findSecrets(files, { tables, dates: defineShownDates(source), before });
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
}

/** The same for values that were read elsewhere. @param files the values of each file */
export async function findSecrets(
  files: readonly (readonly ContentValue[])[],
  { tables = [], dates, before }: OtherwiseShown = {},
): Promise<FoundSecrets> {
  const candidates = files.flatMap(getCandidates);
  const ofEntries = files.flatMap((ofFile) => getShown(ofFile, dates));
  const messages = interfaceLanguages.map((language) => JSON.stringify(getMessages(language)));
  const { found, memory } = await searchTexts(
    [...ofEntries, ...[...tables, ...messages].map((text) => toSearchedText([{ text }]))],
    candidates.map(({ phrase }) => phrase),
    before,
  );
  const publicPhrases = new Set([...found.values()].flat());
  return { secrets: candidates.filter(({ phrase }) => !publicPhrases.has(phrase)), memory };
}

const candidatesOfFiles = new WeakMap<readonly ContentValue[], readonly Secret[]>();

/** The phrases of what is not public in a file; they are secrets unless something public has them too. */
function getCandidates(values: readonly ContentValue[]): readonly Secret[] {
  let candidates = candidatesOfFiles.get(values);
  if (!candidates) {
    candidates = values
      .filter(({ state }) => state !== 'public')
      .flatMap((value) => {
        const { file, field, state } = value;
        return toPhrases(value).map((phrase) => ({ phrase, file, field, state }));
      });
    candidatesOfFiles.set(values, candidates);
  }
  return candidates;
}

const shownOfFiles = new WeakMap<
  readonly ContentValue[],
  { readonly dates: string | undefined; readonly shown: readonly SearchedText[] }
>();

/** What a file shows; nothing if that is nothing. */
function getShown(values: readonly ContentValue[], dates?: ShownDates): readonly SearchedText[] {
  const known = shownOfFiles.get(values);
  if (known && known.dates === dates?.key) return known.shown;
  const ofPublic = values.filter(({ state }) => state === 'public');
  const shown = ofPublic.length > 0 ? [{ ...toSearchedText(ofPublic, dates), source: {} }] : [];
  shownOfFiles.set(values, { dates: dates?.key, shown });
  return shown;
}

/** What an entry shows, with its dates, in each form that a phrase can have in them. */
function toSearchedText(
  values: readonly Pick<ContentValue, 'text' | 'digest'>[],
  dates?: ShownDates,
): SearchedText {
  const toForms = (text: string) => [toOneLine(text), toWordsOnly(text), toSlug(text)];
  return {
    key: [dates?.key ?? '', ...values.map((value) => value.digest ?? value.text)].join('\0'),
    read() {
      const texts = values.map(({ text }) => text);
      return Buffer.from([...texts, ...(dates?.format(texts) ?? [])].flatMap(toForms).join('\n'));
    },
  };
}

function toPhrases({ file, field, state, text }: ContentValue): string[] {
  if (field === 'slug' || field === fileName) return text.length >= leastSlug ? [text] : [];
  const line = toOneLine(text);
  const isPerson = file.startsWith('people/') && /^(name|email|telephone)$/.test(field);
  // Without a digit, a space or an @ it is the name of a choice, not of a person or a record.
  const isWhole =
    (state === 'internal' || isPerson) && line.length <= mostLength && /[\d @]/.test(line);
  if (isWhole) return line.length >= leastInternal ? [line] : [];
  const runs = [...line.matchAll(/[\p{L}\p{N}]+(?: [\p{L}\p{N}]+){2,}/gu)]
    .map(([run]) => toStart(run))
    .filter((run) => run.length >= leastLength);
  const step = Math.max(1, runs.length / phrasesPerValue);
  return Array.from(
    { length: Math.min(phrasesPerValue, runs.length) },
    (_, index) => runs[Math.floor(index * step)]!,
  );
}

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
  toWordsOnly(text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase().replaceAll(' ', '-');

const toOneLine = (text: string) => text.replace(/\s+|\\n/g, ' ').trim();
