import { getMessages, interfaceLanguages } from '../../i18n/get-messages.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import { defineByteSearch, leastBytes } from './byte-search.ts';
import { fileName, getContentValues, type ContentValue } from './hidden-values.ts';
import { getShownDates, readShownTables } from './shown-phrases.ts';

/** A phrase that is in something not public, and in nothing public. */
export interface Secret extends Pick<ContentValue, 'file' | 'field' | 'state'> {
  readonly phrase: string;
}

/** Characters of a phrase: long enough that nobody writes it by chance, short enough for one line. */
const least = 24;
const most = 44;
/** Phrases of one text; a text that leaks does so with all its sentences. */
const perText = 6;
/** A number of a record or a name is short, but stands for itself. */
const leastInternal = leastBytes;
const leastSlug = 12;

/**
 * Phrases by which text that is not public is known wherever it appears. One that also stands in a
 * public text, or among the words of the interface, proves nothing and is left out.
 *
 * @param environment the content folder, and the moment in milliseconds since 1970-01-01T00:00Z
 */
export async function getSecrets(
  source: NewsroomSource,
  { contentDir, now }: { readonly contentDir: string; readonly now: number },
): Promise<Secret[]> {
  const held = getContentValues(source, now);
  const tables = await readShownTables(contentDir, held, source);
  return findSecrets(held, [...getShownDates(held, source), ...tables]);
}

/**
 * The same of texts that were read elsewhere.
 * @param shown what is public besides
 */
export function findSecrets(
  held: readonly ContentValue[],
  shown: readonly string[] = [],
): Secret[] {
  const candidates = held
    .filter(({ state }) => state !== 'public')
    .flatMap((text) => toPhrases(text).map((phrase) => ({ phrase, ...text })));
  if (candidates.length === 0) return [];
  const search = defineByteSearch(candidates.map(({ phrase }) => phrase));
  const open = held.filter(({ state }) => state === 'public').map(({ text }) => text);
  const words = interfaceLanguages.map((language) => JSON.stringify(getMessages(language)));
  const known = new Set(
    [...open, ...shown, ...words].flatMap((text) =>
      [toOneLine(text), toWords(text), toSlug(text)].flatMap((form) => search(Buffer.from(form))),
    ),
  );
  return candidates
    .filter((_, index) => !known.has(index))
    .map(({ phrase, file, field, state }) => ({ phrase, file, field, state }));
}

function toPhrases({ file, field, state, text }: ContentValue): string[] {
  if (field === 'slug' || field === fileName) return text.length >= leastSlug ? [text] : [];
  const line = toOneLine(text);
  const isPerson = file.startsWith('people/') && /^(name|email|telephone)$/.test(field);
  // Without a digit, a space or an @ it is the name of a choice, not of a person or a record.
  const isWhole = (state === 'internal' || isPerson) && line.length <= most && /[\d @]/.test(line);
  if (isWhole) return line.length >= leastInternal ? [line] : [];
  const runs = [...line.matchAll(/[\p{L}\p{N}]+(?: [\p{L}\p{N}]+){2,}/gu)]
    .map(([run]) => toStart(run))
    .filter((run) => run.length >= least);
  const step = Math.max(1, runs.length / perText);
  return Array.from(
    { length: Math.min(perText, runs.length) },
    (_, index) => runs[Math.floor(index * step)]!,
  );
}

/** The first words: signs are written differently in HTML, JSON and XML, letters and spaces are not. */
function toStart(run: string): string {
  return run.length <= most ? run : run.slice(0, run.lastIndexOf(' ', most));
}

/** A public text as readers may see it: words alone, without marks and targets of links between them. */
function toWords(text: string): string {
  return text.replace(/\]\([^)]*\)|<[^>]*>/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** A public text as the anchor of a heading, which a file may be named after. */
const toSlug = (text: string) =>
  toWords(text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase().replaceAll(' ', '-');

const toOneLine = (text: string) => text.replace(/\s+|\\n/g, ' ').trim();
