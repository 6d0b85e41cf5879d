/** A small newsroom in its own repository, for the tests of the store. */
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { WordListLocation } from '../../src/validation/protected-words/word-list.ts';
import type { ActionParams } from '../../src/server/store-api/protocol.ts';
import type { User } from '../../src/server/sign-in/user.ts';
import type { Wait } from '../../src/server/store/git/repository.ts';
import type { ListedEntry } from '../../src/server/store/entries/read-entries.ts';
import { openGitStore, type GitStore } from '../../src/server/store/git-store.ts';
import { runGit } from '../git/git-command.ts';
import { makeFolder } from '../temporary-folder.ts';

export const ana: User = { name: 'Ana Ruiz', email: 'ana@example.org' };
export const ben: User = { name: 'Ben Okoye', email: 'ben@example.org' };

/** The entry that most tests edit, as draft and as file. */
export const release = {
  collection: 'releases-en',
  slug: '2011/governor-suspends',
  path: 'content/releases/en/2011/governor-suspends.md',
};

/** The clock of all tests. */
export const now = Date.parse('2026-11-24T12:00:00Z');

/** A store that also reads one published entry, as the admin does: by a list of one. */
export interface SampleStore extends GitStore {
  getEntry(entry: { readonly path: string }): Promise<ListedEntry>;
}

/** A newsroom in a new repository, and shortcuts for tests. */
export interface SampleNewsroom {
  readonly root: string;
  readonly store: SampleStore;
  git(...args: string[]): string;
  read(path: string): string;
  write(path: string, text: string): void;
  has(path: string): boolean;
}

/** Copies the fixture newsroom into a repository, and opens a store on it. */
export async function openSampleNewsroom(options?: StoreOptions): Promise<SampleNewsroom> {
  const root = makeFolder();
  cpSync(getTemplate(), root, { recursive: true });
  const git = defineGit(root);
  // The index also identifies files by their inode.
  git('update-index', '-q', '--refresh');
  const store = await openStore(join(root, 'content'), options);
  return {
    root,
    store,
    git,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write: (path, text) => writeFileSync(join(root, path), text),
    has: (path) => existsSync(join(root, path)),
  };
}

/** How a source is changed: other values of fields that have one line, or a function of it. */
type Edit = Readonly<Record<string, string>> | ((data: string) => string);

/** A source with other values of fields that have one line. */
export const setFields = (data: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values).reduce(
    (source, [name, value]) =>
      source.replace(new RegExp(`^${name}: .*$`, 'm'), () => `${name}: ${value}`),
    data,
  );

const toEdited = (data: string, edit: Edit) =>
  typeof edit === 'function' ? edit(data) : setFields(data, edit);

/** The same, with a draft of the release in it. @returns also the release as it was, and what was saved */
export async function openDraft(edit: Edit, options?: StoreOptions) {
  const newsroom = await openSampleNewsroom(options);
  const { data, version } = await newsroom.store.getEntry(release);
  const text = toEdited(data, edit);
  const saved = await saveEntry(newsroom.store, text, { base: version });
  return { ...newsroom, data, version, text, saved };
}

let template: string | undefined;

/** The same in a repository that is created once and copied for each test: creating it starts Git six times. */
function getTemplate(): string {
  return (template ??= makeTemplate());
}

function makeTemplate(): string {
  const root = mkdtempSync(join(tmpdir(), 'dateline-template-'));
  const fixture = join(import.meta.dirname, '../fixtures/newsroom');
  cpSync(fixture, join(root, 'content'), { recursive: true });
  const git = defineGit(root);
  git('init', '-q', '-b', 'main', '--template=');
  git('config', 'user.name', 'Elena Marin');
  git('config', 'user.email', 'elena@example.org');
  git('config', 'commit.gpgsign', 'false');
  commit(git, 'Fixture');
  return root;
}

/** Commits files as somebody would by hand: all that have changed, unless some are named. */
export function commit(git: SampleNewsroom['git'], message: string, ...paths: string[]): void {
  git('add', ...(paths.length > 0 ? paths : ['--all']));
  git('commit', '-qm', message);
}

interface StoreOptions {
  readonly protectedWords?: WordListLocation;
  readonly siteUrl?: string;
  /** How to wait for locks of other programs; as long as the store does if not given. */
  readonly wait?: Wait;
  /** Another clock: milliseconds since 1970-01-01T00:00Z. */
  readonly at?: number;
}

/** For a lock that another program never gives back: the time is over at once. */
export const waitless: Wait = () => Promise.resolve();

/** Opens a store that is closed when the test ends. */
export async function openStore(
  contentDir: string,
  { wait, at = now, ...run }: StoreOptions = {},
): Promise<SampleStore> {
  const store = await openGitStore(contentDir, () => at, run, wait);
  onTestFinished(() => store.close());
  const getEntry = async ({ path }: { readonly path: string }) => {
    const [entry] = await store.entriesByFiles({ files: [{ path }] });
    if (!entry) throw new Error(`There is no ${path}.`);
    return entry;
  };
  return { ...store, getEntry };
}

/** Writes what a process noted in the journal before it crashed. @returns the path of the record */
export function writeJournal(root: string, record: object): string {
  const id = '6f1c0a52-0f53-4b7e-9c7a-3a52f1a0c9de';
  const path = join(root, `.git/dateline/journal/${id}.json`);
  // No process has this number.
  writeFileSync(path, JSON.stringify({ id, pid: 2 ** 22 + 1, begun: 0, ...record }));
  return path;
}

/** Runs Git in a folder, as a user would. */
export function defineGit(folder: string): (...args: string[]) => string {
  return (...args) => runGit(folder, args).toString();
}

/** The first page of the usual list. */
export const firstPage = {
  collection: 'releases-en',
  sort: { field: 'datePublished', direction: 'descending' },
  limit: 50,
} as const satisfies ActionParams['listEntries'];

interface SaveOptions {
  readonly base?: string;
  readonly author?: User;
  readonly newEntry?: boolean;
  readonly entry?: typeof release;
  readonly assets?: ActionParams['persistEntry']['assets'];
  /** The stored commit over which the entry as sent wins conflicts. */
  readonly over?: string;
  /** The revision of a discarded draft that is restored. */
  readonly discarded?: string;
}

/** Saves an entry, as the admin does. */
export function saveEntry(
  store: GitStore,
  text: string,
  { base, author = ana, newEntry, entry = release, assets = [], over, discarded }: SaveOptions = {},
) {
  const { collection, slug, path } = entry;
  return store.persistEntry(
    {
      dataFiles: [{ path, slug, raw: text, ...(base && { base }) }],
      assets,
      options: {
        commitMessage: `Update ${slug}`,
        collectionName: collection,
        ...(newEntry && { newEntry }),
        ...(over && { over }),
        ...(discarded && { discarded }),
      },
    },
    author,
  );
}

/** Changes an entry as it is published, and saves that. */
export async function editEntry(
  store: SampleStore,
  edit: Edit,
  { entry = release, ...options }: Omit<SaveOptions, 'base'> = {},
) {
  const { data, version } = await store.getEntry(entry);
  return saveEntry(store, toEdited(data, edit), { ...options, entry, base: version });
}
