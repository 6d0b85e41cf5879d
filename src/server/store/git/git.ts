import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { runProgram } from './program-runner.ts';

/** A Git command failed. The message is Git's own. */
export class GitError extends Error {
  readonly exitCode: number | undefined;

  constructor(args: readonly string[], exitCode: number | undefined, stderr: string) {
    const command = args.find((arg, index) => arg !== '-c' && args[index - 1] !== '-c');
    super(`git ${command ?? ''}: ${stderr.trim() || `exit code ${exitCode ?? 'unknown'}`}`);
    this.name = 'GitError';
    this.exitCode = exitCode;
  }
}

interface GitOptions {
  readonly input?: string | Uint8Array;
  /** Variables besides those of `getGitEnvironment`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A setting of Git: `section.name` and its value. */
export type GitSetting = readonly [name: string, value: string];

const noFile = process.platform === 'win32' ? 'NUL' : '/dev/null';

/**
 * Settings for every command: no hooks, no file watcher, literal file names, the usual form of lists of changes,
 * and writes that are flushed to disk before Git reports success.
 */
const usualSettings: readonly GitSetting[] = [
  ['core.hooksPath', noFile],
  ['diff.orderFile', noFile],
  ['log.diffMerges', 'separate'],
  ['core.fsmonitor', 'false'],
  ['core.fsync', 'all'],
  ['core.autocrlf', 'false'],
  ['core.quotePath', 'false'],
  ['color.ui', 'false'],
  ['log.showSignature', 'false'],
  ['core.filesRefLockTimeout', '1000'],
  ['i18n.commitEncoding', 'UTF-8'],
  ['i18n.logOutputEncoding', 'UTF-8'],
  ['gc.auto', '0'],
];

/** Most bytes of one command's output. */
const maxAnswer = 1024 * 1024 * 1024;

/**
 * Runs Git's plumbing, independent of the calling process's Git variables. Git finds the repository of
 * `folder` and sees its files; the store uses `createDatabaseGit` instead.
 */
export class Git {
  readonly folder: string;
  readonly #variables: Readonly<Record<string, string>>;
  readonly #isMade: boolean;

  /**
   * @param variables environment of every command
   * @param isMade whether the folder is made where it is missing: somebody may delete the store's own while a newsroom runs
   */
  constructor(folder: string, variables: Readonly<Record<string, string>> = {}, isMade = false) {
    this.folder = folder;
    this.#variables = variables;
    this.#isMade = isMade;
  }

  /** Runs a command. @throws GitError when it fails */
  async run(args: readonly string[], { input, env }: GitOptions = {}): Promise<Buffer> {
    const { output, complaint, exitCode } = await runProgram({
      program: 'git',
      args: this.#toArguments(args),
      env: this.#toEnvironment(env),
      input,
      maxOutput: maxAnswer,
    });
    if (complaint !== undefined) throw new GitError(args, exitCode, complaint);
    return output;
  }

  /** Runs a command and returns its output as text without the final line break. */
  async getText(args: readonly string[], options?: GitOptions): Promise<string> {
    return (await this.run(args, options)).toString().replace(/\n$/, '');
  }

  /** Runs a command whose exit code 1 means "none"; undefined then. */
  async getTextIfAny(args: readonly string[], options?: GitOptions): Promise<string | undefined> {
    try {
      return await this.getText(args, options);
    } catch (error) {
      if (error instanceof GitError && error.exitCode === 1) return undefined;
      throw error;
    }
  }

  /** Starts a command and returns its process, for reading and writing. */
  start(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): ChildProcessWithoutNullStreams {
    return spawn('git', this.#toArguments(args), {
      env: this.#toEnvironment(env),
      windowsHide: true,
    });
  }

  #toEnvironment(own?: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
    return { ...getGitEnvironment(), ...this.#variables, ...own };
  }

  #toArguments(args: readonly string[]): string[] {
    if (this.#isMade) mkdirSync(this.folder, { recursive: true });
    const settings = usualSettings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    return ['-C', this.folder, ...settings, ...args];
  }
}

/** Where a repository's database is, and how Git should open it. */
interface DatabasePlace {
  readonly gitDir: string;
  /** An empty folder that serves as the work tree. */
  readonly emptyFolder: string;
  readonly settings: readonly GitSetting[];
}

/**
 * Git as a database of objects and refs, without working files. So it can never run a
 * filter, a driver or a converter that the repository's attributes or configuration name.
 */
export function createDatabaseGit({ gitDir, emptyFolder, settings }: DatabasePlace): Git {
  const variables = {
    GIT_DIR: gitDir,
    GIT_WORK_TREE: emptyFolder,
    ...toSettingVariables(settings),
  };
  return new Git(emptyFolder, variables, true);
}

/** Passes settings as variables, since their names may contain a `=`. Existing ones stay. */
export function toSettingVariables(settings: readonly GitSetting[]): Record<string, string> {
  const first = Number(process.env.GIT_CONFIG_COUNT ?? 0) || 0;
  const pairs = settings.flatMap(([name, value], index): (readonly [string, string])[] => [
    [`GIT_CONFIG_KEY_${first + index}`, name],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ]);
  const count = String(first + settings.length);
  return { ...Object.fromEntries<string>(pairs), GIT_CONFIG_COUNT: count };
}

/** The environment without the variables that a hook sets and that point Git to another repository. */
function getGitEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || name.startsWith('GIT_CONFIG_'),
  );
  return {
    ...Object.fromEntries(inherited),
    // A partial clone may name a program that fetches missing objects. The
    // first variable works since Git 2.45; the second forbids every protocol in any version.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: ':',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}
