import { join } from 'node:path';
import type { Environment } from '../../environment/environment.ts';
import { demandTable } from '../../entries/bodies/body-options.ts';
import { findChangedLists } from '../../entries/newsroom/entry-index.ts';
import { getLocales } from '../../entries/newsroom/locale.ts';
import type {
  Newsroom,
  SharedEntry,
  WithdrawnEntry,
} from '../../entries/newsroom/public-newsroom.ts';
import {
  answerKind,
  answerQueriesOf,
  answerQuery,
  getAnsweredId,
  toListId,
} from '../../entries/newsroom/queries.ts';
import { noteRead, parseReadName, toReadName } from '../../entries/newsroom/reads.ts';
import type { StoredBody } from '../../entries/newsroom/stored-entry.ts';
import { decodeAddress } from '../../media/index.ts';
import { deriveOnce } from '../../model/derivation.ts';
import { toEntryId } from '../../model/location.ts';
import { getFileState } from '../../source/file-state.ts';

type SharedName = 'people' | 'topics' | 'boilerplates';

/**
 * The newsroom, which notes what is read from it.
 * @param newsroom plain data
 */
export function toNotedNewsroom(newsroom: Newsroom, environment: Environment): Newsroom {
  const noteFile = (file: string) =>
    noteRead(toReadName('file', file), () => getFileState(join(environment.contentDir, file)));
  // An entry may name a file as written or percent-encoded.
  const noteMedia = (src: string) => noteFile(decodeAddress(src).slice(1));
  const noteBodyFiles = (body: StoredBody) => {
    for (const src of body.images) if (src.startsWith('/')) noteMedia(src);
    for (const table of body.tables) noteFile(demandTable(body.file, table));
  };
  const { media } = newsroom;
  const parts: Omit<Newsroom, WholeName> = {
    siteUrl: newsroom.siteUrl,
    people: toNotedMap('people', newsroom.people),
    topics: toNotedMap('topics', newsroom.topics),
    boilerplates: toNotedMap('boilerplates', newsroom.boilerplates),
    media: {
      getPicture: (src) => {
        noteMedia(src);
        return media.getPicture(src);
      },
      getDocument: (src, title) => {
        noteMedia(src);
        return media.getDocument(src, title);
      },
      getCard: media.getCard,
      ...(media.getPressPicture && {
        getPressPicture: (src: string, credit?: string) => {
          noteMedia(src);
          return media.getPressPicture!(src, credit);
        },
      }),
    },
    getBodyDigests: (body) => {
      noteBodyFiles(body);
      return newsroom.getBodyDigests(body);
    },
  };
  const values: Pick<Newsroom, WholeName> = {
    ...newsroom,
    publications: newsroom.publications.map(toNotedEntry),
    withdrawn: newsroom.withdrawn.map(toNotedWithdrawal),
    pages: newsroom.pages.map(toNotedEntry),
  };
  for (const [name, getValue] of Object.entries(wholes)) {
    const get = () => {
      noteRead(toReadName(name), () => getValue(newsroom));
      return values[name as WholeName];
    };
    Object.defineProperty(parts, name, { enumerable: true, get });
  }
  const noted = parts as Newsroom;
  const plainLocales = getLocales(newsroom);
  for (const [index, locale] of getLocales(noted).entries())
    answerQueriesOf(locale, plainLocales[index]!);
  return noted;
}

/** What is read of a newsroom as a whole, by its name: of entries, which there are. */
const wholes = {
  now: ({ now }) => now,
  site: ({ site }) => site,
  navigation: ({ navigation }) => navigation,
  languages: ({ languages }) => languages,
  listUntranslated: ({ listUntranslated }) => listUntranslated,
  publications: ({ publications }) => publications.map(toName),
  withdrawn: ({ withdrawn }) => withdrawn.map(toWithdrawalName),
  pages: ({ pages }) => pages.map(toName),
} as const satisfies { readonly [N in keyof Newsroom]?: (newsroom: Newsroom) => unknown };

type WholeName = keyof typeof wholes;

const isWhole = (name: string): name is WholeName => Object.hasOwn(wholes, name);

const toName = ({ id, language }: { readonly id: string; readonly language: string }) =>
  `${id} ${language}`;

type AnyEntry = Newsroom['publications'][number] | Newsroom['pages'][number];

const toNotedEntry = deriveOnce((entry: AnyEntry): AnyEntry => {
  const name = toReadName('entry', entry.id, entry.language);
  const note = () => noteRead(name, () => entry);
  return withNotes(entry, ['id', 'collection', 'language', 'key'], note);
}) as <E extends AnyEntry>(entry: E) => E;

function toNotedWithdrawal(entry: WithdrawnEntry): WithdrawnEntry {
  const name = toReadName('withdrawal', toWithdrawalName(entry));
  return withNotes(entry, ['collection', 'language', 'key'], () => noteRead(name, () => entry));
}

const toWithdrawalName = ({ collection, language, key }: WithdrawnEntry) =>
  [collection, language, key].join(' ');

/** The same object, which notes that it is read, except for what names it. */
function withNotes<T extends object>(value: T, names: readonly (keyof T)[], note: () => void): T {
  const noted = {};
  for (const key of Object.keys(value) as (keyof T)[])
    Object.defineProperty(
      noted,
      key,
      names.includes(key)
        ? { enumerable: true, value: value[key] }
        : {
            enumerable: true,
            get: () => {
              note();
              return value[key];
            },
          },
    );
  return noted as T;
}

/** A map that notes which of its entries are read, and whether all their keys are. */
function toNotedMap<K extends SharedName>(
  name: K,
  entries: ReadonlyMap<string, SharedEntry<K>>,
): ReadonlyMap<string, SharedEntry<K>> {
  return new NotedMap(
    name,
    Array.from(entries, ([key, entry]) => [
      key,
      withNotes(entry, ['key'], () => noteRead(toReadName(name, key), () => entry)),
    ]),
  );
}

class NotedMap<V> extends Map<string, V> {
  readonly #name: string;

  constructor(name: string, entries: [string, V][]) {
    super(entries);
    this.#name = name;
  }

  #noteKeys(): void {
    noteRead(toReadName(`${this.#name} keys`), () => [...super.keys()]);
  }

  override get(key: string): V | undefined {
    const value = super.get(key);
    // What is missing may appear.
    if (value === undefined) noteRead(toReadName(this.#name, key), () => undefined);
    return value;
  }

  override has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  override get size(): number {
    this.#noteKeys();
    return super.size;
  }

  override keys() {
    this.#noteKeys();
    return super.keys();
  }

  override values() {
    this.#noteKeys();
    return super.values();
  }

  override entries() {
    this.#noteKeys();
    return super.entries();
  }

  override forEach(callback: (value: V, key: string, map: Map<string, V>) => void): void {
    this.#noteKeys();
    super.forEach(callback);
  }

  override [Symbol.iterator]() {
    return this.entries();
  }
}

/** Gives what was read under a name, as it is now. */
export type GetReadValue = (name: string) => unknown;

/** @param newsroom plain data */
export function defineReadValues(newsroom: Newsroom, environment: Environment): GetReadValue {
  const locales = getLocales(newsroom);
  const all = [...newsroom.publications, ...newsroom.pages];
  const entries = new Map(all.map((entry) => [toName(entry), entry]));
  const withdrawals = new Map(newsroom.withdrawn.map((entry) => [toWithdrawalName(entry), entry]));
  return (name) => {
    const [kind = '', first = '', second = ''] = parseReadName(name);
    if (isWhole(kind)) return wholes[kind](newsroom);
    switch (kind) {
      case 'withdrawal':
        return withdrawals.get(first);
      case 'entry':
        return entries.get(`${first} ${second}`);
      case 'people':
      case 'topics':
      case 'boilerplates':
        return newsroom[kind].get(first);
      case 'people keys':
      case 'topics keys':
      case 'boilerplates keys':
        return [...newsroom[kind.slice(0, -' keys'.length) as SharedName].keys()];
      case 'file':
        return getFileState(join(environment.contentDir, first));
      case answerKind:
        return answerQuery(locales, parseReadName(name).slice(1));
      default:
        throw new Error(`Nothing is read under the name ${name}.`);
    }
  };
}

/** The id of the entry from which alone, with its translations, something that was read follows; or of the list. */
export function getReadId(name: string): string | undefined {
  const parts = parseReadName(name);
  return parts[0] === 'entry' ? parts[1] : getAnsweredId(parts);
}

/**
 * The ids of all entries that are not the same objects in two newsrooms, nearly none, and of the lists that show others. What
 * was read and has another id, as `getReadId` says, is certainly the same.
 * @returns undefined if nothing is certain
 */
export function findChangedIds(before: Newsroom, after: Newsroom): Set<string> | undefined {
  const toBasis = ({ languages, listUntranslated, site }: Newsroom) =>
    JSON.stringify([languages, listUntranslated, site.timeZone]);
  if (toBasis(before) !== toBasis(after)) return undefined;
  const [ones, others] = [before, after].map(
    ({ publications, pages, withdrawn }) => new Set([...publications, ...pages, ...withdrawn]),
  ) as [Set<AnyEntry | WithdrawnEntry>, Set<AnyEntry | WithdrawnEntry>];
  const former = getLocales(before);
  const lists = getLocales(after).flatMap((locale, index) =>
    findChangedLists(former[index]!, locale),
  );
  return new Set([...[...ones.symmetricDifference(others)].map(toEntryId), ...lists.map(toListId)]);
}
