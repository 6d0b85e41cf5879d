import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** Git said no. Its message is Git's own. */
export class GitError extends Error {
  readonly exitCode: number | undefined;

  constructor(args: readonly string[], exitCode: number | undefined, stderr: string) {
    super(`git ${args[0] ?? ''}: ${stderr.trim() || `exit code ${exitCode ?? 'unknown'}`}`);
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

/**
 * Settings for every command. No hook and no file watcher is started, names of files are taken literally,
 * and what Git wrote is on the disk before it says so.
 */
const usualSettings: readonly GitSetting[] = [
  ['core.hooksPath', process.platform === 'win32' ? 'NUL' : '/dev/null'],
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

/** The most that one command may answer, in bytes. */
const maxAnswer = 1024 * 1024 * 1024;

/**
 * Runs Git's plumbing, apart from what the calling process has set for itself. Git looks for the repository of
 * `folder` and sees its files; the store works with what `createDatabaseGit` gives.
 */
export class Git {
  readonly folder: string;
  readonly #variables: Readonly<Record<string, string>>;

  /** @param variables for every command */
  constructor(folder: string, variables: Readonly<Record<string, string>> = {}) {
    this.folder = folder;
    this.#variables = variables;
  }

  /** Runs a command. @throws GitError when it fails */
  run(args: readonly string[], { input, env }: GitOptions = {}): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const child = execFile(
        'git',
        this.#toArguments(args),
        {
          encoding: 'buffer',
          maxBuffer: maxAnswer,
          env: { ...getGitEnvironment(), ...this.#variables, ...env },
          windowsHide: true,
        },
        (error, stdout, stderr) => {
          if (!error) return resolve(stdout);
          const code = typeof error.code === 'number' ? error.code : undefined;
          reject(new GitError(args, code, stderr.toString() || error.message));
        },
      );
      // A command that fails early closes its input; its exit code says why.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
  }

  /** Runs a command and gives its answer as text without the closing line break. */
  async getText(args: readonly string[], options?: GitOptions): Promise<string> {
    return (await this.run(args, options)).toString().replace(/\n$/, '');
  }

  /** Runs a command that answers a question; undefined when the answer is no. */
  async getTextIfAny(args: readonly string[], options?: GitOptions): Promise<string | undefined> {
    try {
      return await this.getText(args, options);
    } catch (error) {
      if (error instanceof GitError && error.exitCode === 1) return undefined;
      throw error;
    }
  }

  /** Starts a command that is talked to. */
  start(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): ChildProcessWithoutNullStreams {
    return spawn('git', this.#toArguments(args), {
      env: { ...getGitEnvironment(), ...this.#variables, ...env },
      windowsHide: true,
    });
  }

  #toArguments(args: readonly string[]): string[] {
    const settings = usualSettings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    return ['-C', this.folder, ...settings, ...args];
  }
}

/** Where the database of a repository lies, and how Git is to see it. */
interface DatabasePlace {
  readonly gitDir: string;
  /** An empty folder, which Git takes for the work tree. */
  readonly emptyFolder: string;
  readonly settings: readonly GitSetting[];
}

/**
 * Git as a database of objects and refs. It sees no working file: so there is none for which it could run a
 * filter, a driver or a converter that the repository's attributes name, whatever they and its configuration say.
 */
export function createDatabaseGit({ gitDir, emptyFolder, settings }: DatabasePlace): Git {
  return new Git(emptyFolder, {
    GIT_DIR: gitDir,
    GIT_WORK_TREE: emptyFolder,
    ...toSettingVariables(settings),
  });
}

/** By variables, since names of settings may hold a `=`. Those that are set already stay. */
function toSettingVariables(settings: readonly GitSetting[]): Record<string, string> {
  const first = Number(process.env.GIT_CONFIG_COUNT ?? 0) || 0;
  const pairs = settings.flatMap(([name, value], index): (readonly [string, string])[] => [
    [`GIT_CONFIG_KEY_${first + index}`, name],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ]);
  const count = String(first + settings.length);
  return { ...Object.fromEntries<string>(pairs), GIT_CONFIG_COUNT: count };
}

/** The environment without variables that point Git elsewhere, as they are set inside a hook. */
function getGitEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || name.startsWith('GIT_CONFIG_'),
  );
  return {
    ...Object.fromEntries(inherited),
    // A repository may say that its objects are elsewhere, and by which program they are to be fetched. The
    // first is known since Git 2.45; the second allows no protocol to any Git.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: ':',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}
