import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** The path of a browser, and the environment that its process needs. */
export interface FoundBrowser {
  executablePath: string;
  /** Extra environment variables; empty for an installed browser. */
  env: Record<string, string>;
}

/** Where Linux distributions and macOS put Chromium and Chrome. */
const installedPaths = [
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
const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium: `CHROMIUM_PATH` if set, else an installed one, else the one that the npm package
 * @sparticuz/chromium carries, unpacked into the temporary folder (a second, once).
 *
 * @param installed paths to try before the npm package; tests pass none to test the fallback.
 * @throws when `CHROMIUM_PATH` names no file.
 */
export async function findBrowser(
  installed: readonly string[] = installedPaths,
): Promise<FoundBrowser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return { executablePath: named, env: {} };
    throw new Error(
      `CHROMIUM_PATH is "${named}", where there is no file. ` +
        'Set it to a Chromium or Chrome executable, or unset it to let the tests look for one.',
    );
  }
  const executablePath = installed.find((path) => existsSync(path));
  return executablePath ? { executablePath, env: {} } : await unpackBrowser();
}

/**
 * Unpacks the npm package's Chromium with the NSS libraries and the font that it needs on a bare machine.
 * The package contains both, but sets them up only in a cloud function.
 */
async function unpackBrowser(): Promise<FoundBrowser> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  // Not `import.meta.resolve`, which Vitest's global setup lacks.
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const archive = join(dirname(entry), '..', 'bin', 'al2023.tar.br');
  const libraries = join(await inflate(archive), 'lib');
  const searched = [process.env['LD_LIBRARY_PATH'], libraries].filter(Boolean).join(delimiter);
  return {
    executablePath,
    env: { LD_LIBRARY_PATH: searched, FONTCONFIG_PATH: join(tmpdir(), 'fonts') },
  };
}

/** Starts a headless browser with a new, empty profile. The caller closes it. */
export async function launchBrowser(found?: FoundBrowser): Promise<Browser> {
  const { executablePath, env } = found ?? (await findBrowser());
  return await chromium.launch({
    executablePath,
    args: browserFlags,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}
