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
  const publications = newsroom.publications.map(toNotedEntry);
  const pages = newsroom.pages.map(toNotedEntry);
  const withdrawn = newsroom.withdrawn.map(toNotedWithdrawal);
  const note = (kind: string, getValue: () => unknown) => noteRead(toReadName(kind), getValue);
  const noted: Newsroom = {
    siteUrl: newsroom.siteUrl,
    people: toNotedMap('people', newsroom.people),
    topics: toNotedMap('topics', newsroom.topics),
    boilerplates: toNotedMap('boilerplates', newsroom.boilerplates),
    get now() {
      note('now', () => newsroom.now);
      return newsroom.now;
    },
    get site() {
      note('site', () => newsroom.site);
      return newsroom.site;
    },
    get navigation() {
      note('navigation', () => newsroom.navigation);
      return newsroom.navigation;
    },
    get languages() {
      note('languages', () => newsroom.languages);
      return newsroom.languages;
    },
    get listUntranslated() {
      note('listUntranslated', () => newsroom.listUntranslated);
      return newsroom.listUntranslated;
    },
    get publications() {
      note('publications', () => newsroom.publications.map(toName));
      return publications;
    },
    get withdrawn() {
      note('withdrawn', () => newsroom.withdrawn.map(toWithdrawalName));
      return withdrawn;
    },
    get pages() {
      note('pages', () => newsroom.pages.map(toName));
      return pages;
    },
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
    getBodyDigest: (body) => {
      noteBodyFiles(body);
      return newsroom.getBodyDigest(body);
    },
  };
  const plainLocales = getLocales(newsroom);
  for (const [index, locale] of getLocales(noted).entries())
    answerQueriesOf(locale, plainLocales[index]!);
  return noted;
}

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
    switch (kind) {
      case 'now':
      case 'site':
      case 'navigation':
      case 'languages':
      case 'listUntranslated':
        return newsroom[kind];
      case 'withdrawn':
        return newsroom.withdrawn.map(toWithdrawalName);
      case 'withdrawal':
        return withdrawals.get(first);
      case 'publications':
      case 'pages':
        return newsroom[kind].map(toName);
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
