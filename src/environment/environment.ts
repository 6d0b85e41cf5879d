import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { toCacheDir } from './cache-folders.ts';
import { readClock } from '../clock.ts';
import { getStateFolder } from './state-folder.ts';
import { isDateTime } from '../model/fields/date.ts';

export { allocatorVariables } from './allocator.ts';
export { listCaches } from './cache-folders.ts';
export { keepBuildVariables, toBuildVariables } from './build-variables.ts';
export { readClock } from '../clock.ts';
export { startClock } from './running-clock.ts';

/** What a build depends on besides the software: folders, address and clock. */
export interface Environment {
  /** Absolute path of the folder from which content is read, without symbolic links. */
  readonly contentDir: string;
  /** The content folder in messages; a newsroom server builds of a copy of it. */
  readonly namedDir: string;
  readonly mediaDir: string;
  /** Absolute path of the built site. */
  readonly outDir: string;
  /** Origin of the site without a closing slash. */
  readonly siteUrl: string;
  /** Milliseconds since 1970-01-01T00:00Z: the moment for which the site is built. */
  readonly now: number;
  /** Whether `now` was set, and so stays the same while the program runs. */
  readonly isNowFixed: boolean;
  /** Absolute path of a folder that may be deleted at any time. */
  readonly cacheDir: string;
  /** Absolute path of the folder for the server's own files; undefined where the user has no home folder. */
  readonly stateDir: string | undefined;
  /** Codes of the languages of a first newsroom, the default first; undefined without a choice. */
  readonly firstLanguages: readonly string[] | undefined;
  /** Port of the local server. */
  readonly port: number;
  /** The private list of protected words, if there is one, and the folders that must not contain it. */
  readonly protectedWords:
    | { readonly file: string; readonly outside: readonly string[] }
    | undefined;
}

const defaultPort = 4321;

/**
 * Reads the settings of a run from environment variables.
 * @param variables `CONTENT_DIR`, `OUT_DIR`, `SITE_URL`, `NEWSROOM_NOW`, `NEWSROOM_LANGUAGES`, `PORT`, `PROTECTED_WORDS`; relative
 *   paths start at the working folder
 * @throws an error that names the variable, its value and what to write instead
 */
export function getEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const namedDir = toRealPath(resolve(variables.CONTENT_DIR || 'content'));
  const contentDir = variables.PUBLISHED_DIR ? toRealPath(variables.PUBLISHED_DIR) : namedDir;
  const outDir = resolve(variables.OUT_DIR || 'dist');
  const port = parsePort(variables.PORT);
  // With port 0, the port is only known when the server listens, after the build.
  const siteUrl = parseSiteUrl(variables.SITE_URL || `http://localhost:${port || defaultPort}`);
  return {
    contentDir,
    namedDir,
    mediaDir: resolve(contentDir, 'media'),
    outDir,
    siteUrl,
    now: parseNow(variables.NEWSROOM_NOW),
    isNowFixed: Boolean(variables.NEWSROOM_NOW),
    cacheDir: toCacheDir({ contentDir: namedDir, outDir, siteUrl }),
    stateDir: getStateFolder(namedDir, variables),
    firstLanguages: variables.NEWSROOM_LANGUAGES?.match(/[^\s,]+/g) ?? undefined,
    port,
    protectedWords: variables.PROTECTED_WORDS
      ? { file: resolve(variables.PROTECTED_WORDS), outside: [namedDir, outDir] }
      : undefined,
  };
}

/** Without symbolic links: a bundler names the files that it reads so. What does not exist is below what does. */
const toRealPath = (path: string): string =>
  existsSync(path) ? realpathSync(path) : join(toRealPath(dirname(path)), basename(path));

function parseSiteUrl(value: string): string {
  if (URL.canParse(value)) {
    const url = new URL(value);
    if (/^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash)
      return url.origin;
  }
  throw new Error(
    `SITE_URL is “${value}”, which is not the origin of a site. Write scheme and host without a path, such as https://news.example.org.`,
  );
}

function parseNow(value: string | undefined): number {
  // `build` then keeps it for the whole run.
  if (!value) return readPlausibleClock();
  if (isDateTime(value)) return Date.parse(value);
  throw new Error(
    `NEWSROOM_NOW is “${value}”, which is not a moment. Write date, time and offset, such as 2011-06-01T10:00:00-04:00.`,
  );
}

/** This software is younger, so an earlier clock has lost its battery. */
const earliest = Date.UTC(2026, 0);

/** @throws when the clock cannot be right: everything published would be in its future, and taken down */
function readPlausibleClock(): number {
  const now = readClock();
  if (now >= earliest) return now;
  throw new Error(
    `The clock of this machine says ${new Date(now).toISOString()}. Set it, or wait until it is set, then try again.`,
  );
}

function parsePort(value: string | undefined): number {
  if (!value) return defaultPort;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is “${value}”. Write a whole number from 0 to 65535, such as 4321.`);
}
