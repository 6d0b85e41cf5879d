import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureRun, type Measured } from './measured-run.ts';

const pagefind = fileURLToPath(
  new URL('../../node_modules/pagefind/lib/runner/bin.cjs', import.meta.url),
);
const eleventyFolder = fileURLToPath(new URL('../peers/eleventy/', import.meta.url));

/** Another generator with search: builds a site of the archive, always all of it. */
export interface PeerProgram {
  readonly name: 'Hugo' | 'Eleventy';
  readonly version: string;
  /** Builds the site in its folder and its search index. */
  build(folder: string): Promise<Measured>;
  /** Removes what it has built. */
  clean(folder: string): void;
}

/** The other generators that this machine has. Eleventy is installed into `folder` from its lock file. */
export function getPeers(folder: string): PeerProgram[] {
  return [getHugo(), getEleventy(folder)].filter((peer) => peer !== undefined);
}

function getHugo(): PeerProgram | undefined {
  const version = ask('hugo', ['version'])?.match(/v[\d.]+/)?.[0];
  if (!version) return undefined;
  // Everything in the archive is published, whatever the clock of this machine says.
  const args = ['--quiet', '--buildFuture'];
  return definePeer('Hugo', version, 'public', { command: 'hugo', args });
}

function getEleventy(folder: string): PeerProgram {
  const program = join(folder, 'eleventy-program');
  if (!existsSync(join(program, 'node_modules'))) {
    mkdirSync(program, { recursive: true });
    for (const name of ['package.json', 'package-lock.json'])
      cpSync(join(eleventyFolder, name), join(program, name));
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: program });
  }
  const main = join(program, 'node_modules/@11ty/eleventy/cmd.cjs');
  const version = ask(process.execPath, [main, '--version'])!.trim();
  return definePeer('Eleventy', version, '_site', {
    command: process.execPath,
    args: [main, '--quiet'],
  });
}

function definePeer(
  name: PeerProgram['name'],
  version: string,
  out: string,
  generator: { readonly command: string; readonly args: readonly string[] },
): PeerProgram {
  return {
    name,
    version,
    async build(folder) {
      const site = await measureRun({ ...generator, cwd: folder });
      const search = await measureRun({
        command: process.execPath,
        args: [pagefind, '--quiet', '--site', out],
        cwd: folder,
      });
      return {
        seconds: site.seconds + search.seconds,
        megabytes: Math.max(site.megabytes, search.megabytes),
      };
    },
    clean(folder) {
      for (const built of [out, 'resources'])
        rmSync(join(folder, built), { recursive: true, force: true });
    },
  };
}

function ask(command: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}
