import type { User } from '../../sign-in/sessions.ts';
import type { Repository } from './repository.ts';

/** What a commit of the store says about itself, as trailers of its message. */
export interface Trailers {
  /** What was done; on every commit of the store. */
  readonly Dateline:
    | 'save'
    | 'merge'
    | 'keep'
    | 'status'
    | 'publish'
    | 'discard'
    | 'delete'
    | 'withdraw'
    | 'media'
    | 'purge';
  /** Where a draft stands from here on. */
  readonly Status?: string | undefined;
  /** The file beside which a text was kept, because its place was taken. */
  readonly 'Kept-For'?: string | undefined;
  /** Who had changed that file, and when. */
  readonly 'Kept-Against'?: string | undefined;
}

interface CommitParts {
  readonly tree: string;
  readonly parents: readonly string[];
  /** Author and committer alike: whoever is signed in did it, the store only wrote it down. */
  readonly author: User;
  readonly message: string;
  readonly trailers: Trailers;
}

/** Stores a commit and gives its id. Nothing points to it yet. */
export function writeCommit(repository: Repository, parts: CommitParts): Promise<string> {
  const { tree, parents, author, message, trailers } = parts;
  return repository.git.getText(
    ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'],
    { input: formatMessage(message, trailers), env: getIdentity(repository, author) },
  );
}

/** Variables that tell Git who does something, and when. */
export function getIdentity({ getNow }: Repository, user: User): Record<string, string> {
  const date = `@${Math.floor(getNow() / 1000)} +0000`;
  const name = toPlain(user.name) || 'Unknown';
  const email = toPlain(user.email) || 'unknown@localhost';
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
}

/** Our trailers stand in a last paragraph of their own, so that no message can pretend to have any. */
function formatMessage(message: string, trailers: Trailers): string {
  const text = message
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, ' ')
    .trim()
    .slice(0, 2000);
  const lines = Object.entries(trailers)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${toPlain(String(value))}`);
  return `${text || 'Save'}\n\n${lines.join('\n')}\n`;
}

/** One line without the signs by which Git tells a name from an address. */
const toPlain = (text: string) => text.replace(/[<>\p{C}]/gu, ' ').trim();
