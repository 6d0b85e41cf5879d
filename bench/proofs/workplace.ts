import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { getEnvironment } from '../../src/environment/environment.ts';
import { copySoftware } from '../../tests/random-edits/software-edits.ts';
import { fullNewsroom } from '../../tests/site.ts';
import { writeFiles } from '../../tests/write-files.ts';

/** A copy of the software with its own cache, and a content repository. */
export interface Workplace {
  readonly folder: string;
  /** The working folder of all commands. */
  readonly software: string;
  /** Environment variables of all commands. */
  readonly variables: Readonly<Record<'CONTENT_DIR' | 'OUT_DIR' | 'SITE_URL', string>>;
  /** @param variables those of another site */
  toCacheDir(variables: Workplace['variables']): string;
  /** Commits what has changed, or nothing. */
  commit(): void;
  /** Takes back the last change. */
  undo(): void;
  /** Whether the folder of which a server builds has what the branch has, and nothing else. */
  isPublishedWhole(): boolean;
  /** Writes a content file. */
  write(path: string, source: string | Uint8Array): void;
  remove(): void;
}

/** @param content the content folder to copy */
export function openWorkplace(content = fullNewsroom): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  const software = join(folder, 'software');
  for (const name of ['tmp', 'content']) mkdirSync(join(folder, name));
  copySoftware(software);
  const variables = {
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: join(folder, 'site'),
    TMPDIR: join(folder, 'tmp'),
    XDG_STATE_HOME: join(folder, 'state'),
    // Whatever the port: another address would have another cache.
    SITE_URL: 'http://localhost:4321',
  };
  cpSync(content, variables.CONTENT_DIR, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', variables.CONTENT_DIR, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const commit = () => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message=A change');
  };
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Proof');
  git('config', 'user.email', 'proof@newsroom.example');
  commit();
  return {
    folder,
    software,
    variables,
    toCacheDir: (env) => join(software, '.cache', basename(getEnvironment(env).cacheDir)),
    commit,
    isPublishedWhole() {
      const index = join(folder, 'published-index');
      const read = (...args: string[]) =>
        execFileSync('git', ['-C', variables.CONTENT_DIR, ...args], {
          env: { ...process.env, GIT_INDEX_FILE: index },
          encoding: 'utf8',
        });
      const files = join(variables.CONTENT_DIR, '.git/dateline/published/files');
      read(`--work-tree=${files}`, 'add', '--all', '--force', files);
      const tree = read('write-tree');
      rmSync(index);
      return tree === read('rev-parse', 'HEAD^{tree}');
    },
    undo() {
      git('revert', '--no-edit', 'HEAD');
    },
    write: (path, source) => writeFiles(variables.CONTENT_DIR, { [path]: source }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
