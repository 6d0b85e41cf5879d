import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { waitLimit } from '../time-limits.ts';

/** The path of a browser, and the environment that its process needs. */
export interface FoundBrowser {
  executablePath: string;
  /** Extra environment variables; empty for an installed browser. */
  env: Record<string, string>;
}

/** Where Linux distributions and macOS put Chromium and Chrome. */
const installedPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Flags that let Chromium start as root, in a container and without a network: its background
 * services would otherwise look up outside hosts at every start.
 */
export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The processor for which the npm package @sparticuz/chromium carries a browser. */
const isPackaged = process.platform === 'linux' && process.arch === 'x64';

/**
 * Finds a Chromium: `CHROMIUM_PATH` if set, else the one that the npm package carries, unpacked into the
 * temporary folder (a second, once), else an installed one. The packaged one has no window to draw, so it needs a
 * fifth of the processor time of Debian's, and all machines test with the same.
 *
 * @param mayUnpack whether to use the npm package
 * @throws when `CHROMIUM_PATH` names no file, or there is no browser
 */
export async function findBrowser(mayUnpack = isPackaged): Promise<FoundBrowser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return { executablePath: named, env: {} };
    throw new Error(
      `CHROMIUM_PATH is "${named}", where there is no file. ` +
        'Set it to a Chromium or Chrome executable, or unset it to let the tests look for one.',
    );
  }
  if (mayUnpack) return await unpackBrowser();
  const executablePath = installedPaths.find((path) => existsSync(path));
  if (executablePath) return { executablePath, env: {} };
  throw new Error('The tests need a Chromium or Chrome. Install one, or set CHROMIUM_PATH to it.');
}

/**
 * Unpacks the npm package's Chromium with the NSS libraries, and the fonts if the machine has none.
 * The package contains them, but sets them up only in a cloud function.
 */
async function unpackBrowser(): Promise<FoundBrowser> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  // Not `import.meta.resolve`, which Vitest's global setup lacks.
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const archive = join(dirname(entry), '..', 'bin', 'al2023.tar.br');
  const libraries = join(await inflate(archive), 'lib');
  const searched = [process.env['LD_LIBRARY_PATH'], libraries].filter(Boolean).join(delimiter);
  const env = { LD_LIBRARY_PATH: searched };
  const hasFonts = existsSync('/etc/fonts');
  return {
    executablePath,
    env: hasFonts ? env : { ...env, FONTCONFIG_PATH: join(tmpdir(), 'fonts') },
  };
}

/**
 * Starts a headless browser with a new, empty profile. The caller closes it.
 * @param flags besides the usual ones
 */
export async function launchBrowser(
  found?: FoundBrowser,
  flags: readonly string[] = [],
): Promise<Browser> {
  const { executablePath, env } = found ?? (await findBrowser());
  return await chromium.launch({
    executablePath,
    timeout: waitLimit,
    args: [...browserFlags, ...flags],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}
