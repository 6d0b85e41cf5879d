import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyBuild, fixtureNewsroom, type BuildVariables } from '../built-newsrooms.ts';
import { runGit } from '../git/git-command.ts';
import { removeCache } from '../site.ts';
import { watchTerminal, type Terminal } from '../terminal.ts';
import { waitLimit } from '../time-limits.ts';
import { writeFiles } from '../write-files.ts';
import { folderPrefix, toVariables } from './newsroom-variables.ts';

const signInLink = /https?:\/\/\S+\/admin\/#code=\S+/g;

/** A newsroom that `npm start` serves, over a repository of its own. */
export interface RunningNewsroom {
  /** Origin, such as `http://localhost:41234`. */
  readonly url: string;
  /** The repository, which is also the content folder. */
  readonly repository: string;
  readonly outDir: string;
  /** Everything that it has printed since the last start. */
  readonly output: () => string;
  /** Waits for a sign-in link that was not taken yet. */
  takeLink(): Promise<string>;
  git(...args: string[]): string;
  isRunning(): boolean;
  /** Ends it. @returns its exit code; null if it did not run */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Ends it at once, without waiting for its end. */
  kill(): void;
  /** Stops it and starts it again at the same address. */
  restart(signal?: NodeJS.Signals): Promise<void>;
  /** Stops it and removes its folders. */
  remove(): Promise<void>;
}

/** Content files by path. */
export type NewsroomFiles = Readonly<Record<string, string | Buffer>>;

export interface NewsroomOptions {
  /** The command that serves it, `start` by default; `dev` builds no site. */
  readonly command?: 'start' | 'dev';
  /** The content folder to copy; null for an empty folder that is not a repository yet. */
  readonly content?: string | null;
  /** Content files to add or replace. */
  readonly files?: NewsroomFiles;
  /** The private list of protected words. */
  readonly protectedWords?: string;
  /** The build of the same or similar content, whose site and cache are copied. */
  readonly built?: BuildVariables;
}

/** Copies a newsroom into a new Git repository and serves it as `npm start` or `npm run dev` does. */
export async function startNewsroom(options: NewsroomOptions = {}): Promise<RunningNewsroom> {
  const { content = fixtureNewsroom, files = {}, protectedWords, built } = options;
  const base = await mkdtemp(join(tmpdir(), folderPrefix));
  const variables = toVariables(base);
  const { CONTENT_DIR: repository, OUT_DIR: outDir } = variables;
  const git = (...args: string[]) => runGit(repository, args).toString();
  await mkdir(repository);
  if (content !== null) {
    cpSync(content, repository, { recursive: true });
    writeFiles(repository, files);
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Nadia Farouk');
    git('config', 'user.email', 'nadia@example.org');
    git('add', '--all');
    git('commit', '--quiet', '--message=The newsroom as it was');
  }
  if (built !== undefined) copyBuild(built, variables);
  const list = join(base, 'protected-words');
  if (protectedWords !== undefined) await writeFile(list, protectedWords, { mode: 0o600 });
  const env = {
    ...variables,
    ...(protectedWords !== undefined && { PROTECTED_WORDS: list }),
  };

  const serve = (port: string) => runCommand(options.command ?? 'start', { ...env, PORT: port });
  let run = await serve('0');
  const used = new Set<string>();
  const takeLink = () =>
    run.waitFor((printed) => {
      const last = getLinks(printed).at(-1);
      if (last === undefined || used.has(last)) return undefined;
      // At once, or two people who wait would get the same.
      used.add(last);
      return last;
    }, waitLimit);
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => endProcess(run.child, signal);
  const { origin, port } = new URL(getLinks(run.output())[0]!);
  return {
    url: origin,
    repository,
    outDir,
    output: () => run.output(),
    takeLink,
    git,
    isRunning: () => isRunning(run.child),
    stop,
    kill: () => void run.child.kill('SIGKILL'),
    restart: async (signal) => {
      await stop(signal);
      run = await serve(port);
    },
    remove: async () => {
      await stop();
      await removeCache(outDir, env);
      await rm(base, { recursive: true, force: true });
    },
  };
}

const getLinks = (printed: string) => [...printed.matchAll(signInLink)].map(([link]) => link);

/** A process and what it prints. */
interface Run extends Terminal {
  readonly child: ChildProcess;
}

/**
 * Starts the newsroom and waits until it has printed a sign-in link and, if it builds a site, whether the
 * build succeeded.
 */
async function runCommand(command: 'start' | 'dev', env: Record<string, string>): Promise<Run> {
  const NODE_ENV = command === 'dev' ? 'development' : 'production';
  const child = spawn(process.execPath, ['src/cli/main.ts', command], {
    env: { ...process.env, NODE_ENV, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const terminal = watchTerminal(child);
  await terminal.waitFor((printed) => getLinks(printed)[0], waitLimit);
  if (command === 'start')
    await terminal.waitFor((printed) => /^Built .*|stays as it was/m.exec(printed)?.[0], waitLimit);
  return { child, ...terminal };
}

const isRunning = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode === null && signalCode === null;

function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    if (!isRunning(child)) return resolve(null);
    child.once('exit', resolve);
    child.kill(signal);
  });
}
