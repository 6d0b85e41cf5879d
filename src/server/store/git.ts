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

/**
 * Settings for every command. Nothing that a configuration names is started (hooks, file watchers),
 * names of files are taken literally, and what Git wrote is on the disk before it says so.
 */
const settings = [
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
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** The most that one command may answer, in bytes. */
const MAX_ANSWER = 1024 * 1024 * 1024;

/** Runs Git's plumbing in one folder, apart from what the calling process has set for itself. */
export class Git {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Runs a command. @throws GitError when it fails */
  run(args: readonly string[], { input, env }: GitOptions = {}): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const child = execFile(
        'git',
        this.#toArguments(args),
        {
          encoding: 'buffer',
          maxBuffer: MAX_ANSWER,
          env: { ...getGitEnvironment(), ...env },
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
      env: { ...getGitEnvironment(), ...env },
      windowsHide: true,
    });
  }

  #toArguments(args: readonly string[]): string[] {
    return ['-C', this.folder, ...settings, ...args];
  }
}

/** The environment without variables that point Git elsewhere, as they are set inside a hook. */
function getGitEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || name.startsWith('GIT_CONFIG_'),
  );
  return {
    ...Object.fromEntries(inherited),
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}
