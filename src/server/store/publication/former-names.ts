import { defineFormerName, quotePlaces } from '../../../validation/protected-words/former-name.ts';
import { message } from '../../../languages/message.ts';
import type { EntryName } from '../../../model/entry-name.ts';
import { formatLocation, isCollectionName } from '../../../model/location.ts';
import type { Problem } from '../../../languages/problems/problem.ts';
import type { SourceProblem } from '../../../languages/problems/source-problem.ts';
import { getValueAt } from '../../../model/fields/written-value.ts';
import {
  defineProtectedWords,
  type ProtectedWords,
} from '../../../validation/protected-words/protected-words.ts';
import { findProtectedWordsInSource } from '../../../validation/protected-words/protected-text.ts';
import { getDraftHead } from '../drafts/drafts.ts';
import {
  isContentPath,
  parseContentPath,
  parseDraft,
  toDraftName,
  type ContentPath,
} from '../entries/content-path.ts';
import { getLanguagePaths } from '../entries/entry-address.ts';
import { findLinks, getTarget } from '../entries/entry-links.ts';
import { findPathsWith } from '../entries/entry-search.ts';
import { getSource, getSourceFile } from '../entries/entry-revision.ts';
import { getHead } from '../entries/read-entries.ts';
import type { Elsewhere } from './left-elsewhere.ts';
import { dateline } from '../git/commit.ts';
import type { Repository } from '../git/repository.ts';
import { getMovedRef, type RefChange } from '../refs/ref-transaction.ts';
import { mergeDrafts } from './merged-drafts.ts';
import { readPeople, readPerson, toNames, toWholeNames } from '../history/shown-people.ts';
import type { ShownPerson } from '../entries/shown-person.ts';

/** A place with another name of a person who has a pseudonym, or will have one. */
export interface FormerName extends SourceProblem {
  /**
   * `kept-name` where another language goes on showing the former pseudonym as its own; `named-in-draft` in the draft of one,
   * which stays a draft; `named-elsewhere` in any other text; `hidden-name` where this one names the person of another text.
   */
  readonly code:
    | 'former-name'
    | 'coming-name'
    | 'kept-name'
    | 'named-in-draft'
    | 'named-elsewhere'
    | 'hidden-name';
  /** `body` for the text. */
  readonly field: string;
  /** The name and the words around it. */
  readonly words: string;
}

/** A publication of a draft. */
export interface Publication {
  readonly main: string;
  /** The commit that publishes it. */
  readonly version: string;
  /** What becomes of drafts, by their refs. */
  readonly moves: ReadonlyMap<string, RefChange>;
}

/**
 * Finds where readers could tell from a publication who has a pseudonym, in any language: in fields, text and addresses.
 * Of a hidden person or a witness, these are all names that the entry ever had: an old revision, or words of it, may have come
 * back. Of a name that another one replaces, nobody has said yet whether that is a pseudonym. While only a draft of a
 * translation hides them, it is the pseudonym in it.
 * @param elsewhere if given, names of a hidden person are also found in other texts and the settings
 */
export async function findFormerNames(
  repository: Repository,
  { main, version, moves }: Publication,
  entry: ContentPath,
  elsewhere?: Elsewhere,
): Promise<FormerName[]> {
  const { location } = entry;
  if (location?.collection !== 'testimonies' && location?.collection !== 'people') return [];
  const files = location.language ? await getLanguagePaths(repository, main, location) : [entry];
  const [was, is] = await Promise.all(
    [main, version].map((commit) => readPerson(repository, commit, entry)),
  );
  const heads = await Promise.all(
    files.map((file) => getMovedRef(repository, toDraftName(file)!.ref, moves)),
  );
  // Another language may still show what is gone here: then it is found there.
  const gone = toNames([was!]).difference(toNames([is!]));
  const people = await Promise.all(files.map((file) => readPerson(repository, version, file)));
  const shown = toNames(people).difference(gone);
  const toGone = (names: Iterable<string>) => new Set(names).difference(shown);
  const find = async (
    names: Iterable<string>,
    describe: (name: string) => Described,
    drafts: readonly (string | undefined)[] = [],
  ) => {
    // Two names may have a part in common.
    const places = new Map<string, FormerName>();
    const add = (place: FormerName) => places.set(toKey(place), place);
    for (const name of toGone(names)) {
      const words = defineFormerName(name, [...shown]);
      for (const [at, file] of files.entries()) {
        const own = people[at]!;
        if (own.isPseudonym && own.name === name)
          add({ ...describe(name), file: file.below, ...toKept(name) });
        else
          for (const place of await findPlaces(repository, version, file, words))
            add({ ...place, ...describe(name) });
        const draft = drafts[at];
        for (const place of draft ? await findPlaces(repository, draft, file, words) : [])
          if (!places.has(toKey(place)))
            add({ ...place, ...describe(name), code: 'named-in-draft' });
      }
    }
    return [...places.values()];
  };
  const isHidden = is!.isPseudonym || is!.isWitness;
  const isRenamed = was!.name !== '' && !was!.isPseudonym && was!.name !== is!.name;
  const former = isHidden ? await readPeople(repository, main, files) : isRenamed ? [was!] : [];
  const ofOthers = heads.map((head, at) => (files[at]!.path === entry.path ? undefined : head));
  const coming = new Map<string, string>();
  for (const [at, file] of files.entries()) {
    if (heads[at] === undefined) continue;
    const person = await readPerson(repository, heads[at], file);
    if (person.isPseudonym) coming.set(person.name, file.below);
  }
  return [
    ...(await find(toNames(former), toFormer, ofOthers)),
    ...(await find(coming.keys(), (name) => toComing(name, coming.get(name)!))),
    ...(elsewhere && (is!.isPseudonym || isRenamed)
      ? await findElsewhere(repository, elsewhere, { version, files, former, shown })
      : []),
  ];
}

/** Most places of a name in other texts that are listed. */
const mostElsewhere = 20;

/**
 * Finds former names of a person in all texts but those of one entry: in those with a link between them and the entry, each
 * name and its parts, as in the entry itself. In others, a first name alone is the name of many people, and a pseudonym, such
 * as “A mother”, says nothing.
 */
async function findElsewhere(
  repository: Repository,
  { index, siteUrl }: Elsewhere,
  {
    version,
    files,
    former,
    shown,
  }: {
    readonly version: string;
    readonly files: readonly ContentPath[];
    readonly former: readonly ShownPerson[];
    readonly shown: ReadonlySet<string>;
  },
): Promise<FormerName[]> {
  const own = new Set(files.map(({ path }) => path));
  const keys = new Set(files.map(({ location }) => location!.key));
  const near = await findConnected(repository, version, files, siteUrl);
  const whole = toWholeNames(former);
  // Two names may be in one place.
  const found = new Map<string, FormerName>();
  for (const name of toNames(former).difference(shown)) {
    const places: FormerName[] = [];
    const add = async (paths: Iterable<string>, words: ProtectedWords) => {
      for (const path of new Set(paths).difference(own))
        for (const place of await findPlaces(repository, version, parseContentPath(path), words))
          // A reference to somebody in People is the name of a file: the address, which is found with the entry.
          if (!keys.has(place.words))
            places.push({ ...place, ...toFormer(name), code: 'named-elsewhere' });
    };
    await add(near, defineFormerName(name, [...shown]));
    if (whole.has(name)) {
      const paths = new Set(await findPathsWith(repository, index, name));
      await add(paths.difference(near), defineProtectedWords([name]));
    }
    for (const place of places.slice(0, mostElsewhere)) found.set(toKey(place), place);
  }
  return [...found.values()];
}

/** The published texts that refer to an entry in any language, or to which it refers as related. */
async function findConnected(
  repository: Repository,
  version: string,
  files: readonly ContentPath[],
  siteUrl: string | undefined,
): Promise<ReadonlySet<string>> {
  const paths = new Set<string>();
  for (const file of files) {
    const { collection, language, key } = file.location!;
    const target = await getTarget(repository, version, file, siteUrl);
    // A reference means all languages.
    const links = await findLinks(repository, version, { ...target, collection, key });
    for (const { path } of links) paths.add(path);
    const { related } = (await getSourceFile(repository, version, file.below))?.fields ?? {};
    for (const id of Array.isArray(related) ? related : []) {
      const [, to = '', name = ''] = /^(\w+)\/(.+)$/.exec(String(id)) ?? [];
      if (isCollectionName(to))
        paths.add(`content/${formatLocation({ collection: to, language, key: name })}`);
    }
  }
  return new Set([...paths].filter(isContentPath));
}

/**
 * Finds where a draft itself has such a name, before anybody publishes it. Other languages may become ready after it: where
 * they have one is said with the publication.
 */
export async function findNamesOfDraft(
  repository: Repository,
  { collection, slug }: EntryName,
): Promise<readonly FormerName[]> {
  const draft = parseDraft(collection, slug);
  if (draft.path.location?.collection !== 'testimonies') return [];
  const [head, main] = await Promise.all([getDraftHead(repository, draft), getHead(repository)]);
  const wanted = { draft, head, main, wins: () => true, author: dateline };
  const merged = await mergeDrafts(repository, wanted);
  const places = await findFormerNames(repository, merged, draft.path);
  return places.filter(({ file }) => file === draft.path.below);
}

/** Most places of a name that are listed of one paragraph. */
const mostOfParagraph = 10;

/** Finds a name in an entry: in the text each place, in a field the first. */
export async function findPlaces(
  repository: Repository,
  version: string,
  { below: file, path, location }: ContentPath,
  words: ProtectedWords,
): Promise<Omit<FormerName, keyof Described>[]> {
  const source = (await getSource(repository, version, path))?.source;
  if (source === undefined) return [];
  const fields = (await getSourceFile(repository, version, file))?.fields;
  const lines = source.split('\n');
  const quote = (text: string, most = 1) => {
    const offsets = words.find(text, most);
    // A name may begin in one line and end in the next.
    return quotePlaces(text, offsets.length > 0 ? offsets : [0]);
  };
  const places = findProtectedWordsInSource(file, source, words, repository.getNow());
  // Without an address of its own, an entry is at the name of its file.
  const hasAddress = location?.language !== undefined || location?.collection === 'people';
  const name = hasAddress ? location.name : '';
  const isAddress = !/^slug:/m.test(source) && words.isIn(name);
  return [
    ...places.flatMap(({ field, line = 1, body }) => {
      const quotations =
        field === undefined
          ? quote(lines[line - 1]!, mostOfParagraph)
          : quote(String(getValueAt(fields, field)));
      const named = field ?? (body ? 'body' : '');
      return quotations.map((words) => ({ file, field: named, words }));
    }),
    ...(isAddress ? [{ file, field: 'slug', words: name }] : []),
  ];
}

type Described = Problem & Pick<FormerName, 'code' | 'draft'>;

const toFormer = (name: string): Described => ({
  code: 'former-name',
  cause: message('the name was “{name}” before, and all or part of it is still written here', {
    name,
  }),
  remedy: message('Take it out, or write the name that is shown now.'),
});

const toKept = (name: string) =>
  ({ code: 'kept-name', field: 'person.displayName', words: name }) as const;

const toComing = (name: string, draft: string): Described => ({
  code: 'coming-name',
  draft,
  cause: message('a draft in another language hides the person behind the pseudonym “{name}”', {
    name,
  }),
  remedy: message('Set that draft to “Ready”: then both are published at once.'),
});

export const toKey = ({ file, field, words }: Pick<FormerName, 'file' | 'field' | 'words'>) =>
  [file, field, words].join('\n');
