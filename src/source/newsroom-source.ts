import { message } from '../languages/message.ts';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Problem } from '../languages/problems/problem.ts';
import {
  collections,
  settings,
  type CollectionName,
  type CollectionValues,
  type SettingsName,
  type SettingsValues,
} from '../model/content-types/collections.ts';
import {
  isCompanion,
  readContentFile,
  readContentFolder,
  readEach,
  updateContentFolder,
  type ContentFolder,
} from './content-folder.ts';
import { getLastingState } from './file-state.ts';
import { areSame } from '../model/derivation.ts';
import { parseLocation, settingsFiles, type Location } from '../model/location.ts';
import { toLocationProblem } from './location-problem.ts';
import { parseFields } from './parse-fields.ts';
import { NotPlainFileError } from './plain-file.ts';
import type { SourceProblem } from '../languages/problems/source-problem.ts';
import { parseSourceFile, type Parsed, type SourceFile } from './source-file.ts';
import type { KnownFile, SourceMemory } from './source-memory.ts';
import { toReadProblem } from './unreadable-file.ts';

/** An entry as read from its file: its location, its checked fields, and the file itself. */
export type SourceEntry<K extends CollectionName = CollectionName> = {
  [N in K]: {
    readonly location: Location & { readonly collection: N };
    readonly values: CollectionValues[N];
    readonly source: SourceFile;
  };
}[K];

/** An entry with wrong fields. If its file could be parsed, `source` allows further checks. */
export interface RejectedEntry {
  readonly location: Location;
  /** Path below the content folder. */
  readonly path: string;
  readonly source?: SourceFile;
}

/** One of the settings' files as read. */
export interface SourceSettings<K extends SettingsName> {
  readonly values: SettingsValues[K];
  readonly source: SourceFile;
}

/** Everything in the content folder that could be read, and everything wrong with the rest. */
export interface NewsroomSource {
  /** Paths of all files but media, below the content folder. */
  readonly paths: readonly string[];
  /**
   * Those of symbolic links, which are never followed: otherwise anyone who can write to the repository could publish any file of
   * the build machine.
   */
  readonly links: readonly string[];
  readonly entries: readonly SourceEntry[];
  /** Entries that are not in `entries` because they have problems. */
  readonly rejected: readonly RejectedEntry[];
  readonly settings: { readonly [K in SettingsName]?: SourceSettings<K> };
  readonly problems: readonly SourceProblem[];
}

/** An entry as far as it can be read. */
export interface ExaminedEntry {
  readonly entry?: SourceEntry;
  readonly rejected?: RejectedEntry;
  readonly problems: readonly SourceProblem[];
}

/**
 * Reads one entry from its file.
 * @param memory of the same folder; this updates it
 */
export async function readEntry(
  contentDir: string,
  path: string,
  memory?: SourceMemory,
): Promise<Parsed<SourceEntry>> {
  const { entry, problems } = await examineEntry(contentDir, path, memory);
  return entry ? { value: entry, problems: [] } : { problems };
}

/** Reads one entry as far as it can be read; at once, if its file is as it was when it was last read. */
function examineEntry(
  contentDir: string,
  path: string,
  memory?: SourceMemory,
): ExaminedEntry | Promise<ExaminedEntry> {
  // Before the bytes: what changes in between is read again next time.
  const state = memory && getLastingState(join(contentDir, path));
  const known = memory?.get(path);
  if (known?.examined && state !== undefined && known.state === state) return known.examined;
  return examineFile(contentDir, path, { state, known, memory });
}

interface FormerFile {
  readonly state: string | undefined;
  readonly known: KnownFile | undefined;
  readonly memory: SourceMemory | undefined;
}

async function examineFile(
  contentDir: string,
  path: string,
  { state, known, memory }: FormerFile,
): Promise<ExaminedEntry> {
  const location = parseLocation(path);
  if ('fault' in location)
    return { problems: [{ file: path, ...toLocationProblem(path, location.fault) }] };
  let bytes;
  try {
    bytes = await readContentFile(contentDir, path);
  } catch (error) {
    // One unreadable file must not prevent the takedown of others.
    return toRejected(path, location, toReadProblem((error as NodeJS.ErrnoException).code));
  }
  const digest = hash('sha256', bytes);
  const same = known?.digest === digest ? known : undefined;
  const examined = same?.examined ?? examineBytes(path, location, bytes);
  memory?.set(path, { ...same, state, digest, examined });
  return examined;
}

const toRejected = (path: string, location: Location, problem: Problem): ExaminedEntry => ({
  rejected: { location, path },
  problems: [{ ...problem, file: path }],
});

function examineBytes(path: string, location: Location, bytes: Buffer): ExaminedEntry {
  const parsed = parseSourceFile(path, bytes);
  if (!parsed.value) return { rejected: { location, path }, problems: parsed.problems };
  const source = parsed.value;
  const fields = parseFields(collections[location.collection], source);
  if (!fields.value) return { rejected: { location, path, source }, problems: fields.problems };
  return { entry: { location, values: fields.value, source } as SourceEntry, problems: [] };
}

/** Reads one of the settings' files. */
export async function readSettings<K extends SettingsName>(
  contentDir: string,
  name: K,
): Promise<Parsed<SourceSettings<K>>> {
  const path = settingsFiles[name];
  let bytes;
  try {
    bytes = await readContentFile(contentDir, path);
  } catch (error) {
    // Links are reported elsewhere; here the file counts as missing.
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isAbsent && !(error instanceof NotPlainFileError)) throw error;
    return {
      problems: [
        {
          code: 'missing-settings',
          file: path,
          cause: message('the settings file is missing, and without it there is no site'),
          remedy: message('Create it with the fields {fields}.', {
            fields: Object.keys(settings[name].fields).join(', '),
          }),
        },
      ],
    };
  }
  const parsed = parseSourceFile(path, bytes);
  if (!parsed.value) return parsed;
  const fields = parseFields(settings[name], parsed.value);
  if (!fields.value) return { problems: fields.problems };
  return {
    value: { values: fields.value as SettingsValues[K], source: parsed.value },
    problems: [],
  };
}

/**
 * Reads the whole content folder. It continues after problems, so that it reports all of them.
 * @param memory of the same folder; this updates it. With a mark of the folder, only what has changed since is looked at
 * @returns the same object as the last time, if nothing has changed since
 */
export async function readNewsroom(
  contentDir: string,
  memory?: SourceMemory,
): Promise<NewsroomSource> {
  if (!memory) return readAll(contentDir);
  const mark = memory.readMark?.();
  const { newest } = memory;
  const isKnown = (id: string | undefined) => id !== undefined && id === memory.mark;
  if (newest && isKnown(mark?.id)) return newest;
  const since = newest && isKnown(mark?.since?.id) ? mark?.since : undefined;
  const change = since && { before: newest!, changed: since.paths };
  const source = await readAll(contentDir, memory, change);
  // A file that cannot be read may be so for a reason outside of the folder.
  const isMarked = source.problems.length === 0 && mark?.id === memory.readMark?.()?.id;
  memory.mark = isMarked ? mark?.id : undefined;
  return (memory.newest = newest && isSame(newest, source) ? newest : source);
}

/** Whether two readings are of the same files. Problems are not compared: with any, the answer is no. */
function isSame(one: NewsroomSource, other: NewsroomSource): boolean {
  return (
    one.problems.length + other.problems.length === 0 &&
    areSame(one.paths, other.paths) &&
    areSame(one.links, other.links) &&
    areSame(one.entries, other.entries) &&
    (Object.keys(settingsFiles) as SettingsName[]).every(
      (name) => one.settings[name]?.source.digest === other.settings[name]?.source.digest,
    )
  );
}

/** What has changed in a folder since it was read. */
interface FolderChange {
  readonly before: ContentFolder;
  /** Paths of new and changed files. None was removed. */
  readonly changed: readonly string[];
}

async function readAll(
  contentDir: string,
  memory?: SourceMemory,
  change?: FolderChange,
): Promise<NewsroomSource> {
  const problems: SourceProblem[] = [];
  const entries: SourceEntry[] = [];
  const rejected: RejectedEntry[] = [];
  const { paths, links } = change
    ? updateContentFolder(contentDir, change.before, change.changed)
    : await readContentFolder(contentDir);
  const [settingsPaths, entryPaths] = [
    paths.filter((path) => path.startsWith('settings/')),
    paths.filter((path) => !path.startsWith('settings/') && !isCompanion(path)),
  ];
  for (const path of settingsPaths)
    if (!Object.values(settingsFiles).includes(path))
      problems.push({
        code: 'unknown-settings',
        file: path,
        cause: message('this is none of the settings, so it would have no effect'),
        remedy: message('Remove it. The settings are: {files}.', {
          files: Object.values(settingsFiles).join(', '),
        }),
      });
  memory?.keepOnly(new Set(entryPaths));
  const changed = change && new Set(change.changed);
  const examine = (path: string) =>
    (changed && !changed.has(path) && memory?.get(path)?.examined) ||
    examineEntry(contentDir, path, memory);
  for (const examined of await readEach(entryPaths, examine)) {
    problems.push(...examined.problems);
    if (examined.entry) entries.push(examined.entry);
    if (examined.rejected) rejected.push(examined.rejected);
  }
  const read: { [K in SettingsName]?: SourceSettings<K> } = {};
  for (const name of Object.keys(settingsFiles) as SettingsName[]) {
    const parsed = await readSettings(contentDir, name);
    if (parsed.value) Object.assign(read, { [name]: parsed.value });
    else problems.push(...parsed.problems);
  }
  return { paths, links, entries, rejected, settings: read, problems };
}
