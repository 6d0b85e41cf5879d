import type { User } from '../../sign-in/user.ts';
import type { Repository } from './repository.ts';

/** Trailers in the message of a commit of the store. */
export interface Trailers {
  /** The action; on every commit of the store. */
  readonly Dateline:
    | 'save'
    | 'merge'
    | 'keep'
    | 'status'
    | 'publish'
    | 'align'
    | 'discard'
    | 'settle'
    | 'delete'
    | 'withdraw'
    | 'media'
    | 'purge';
  /** The draft's status from this commit on. */
  readonly Status?: string | undefined;
  /** Of a conflict draft: the file with which it conflicts. */
  readonly 'Kept-For'?: string | undefined;
  /** Of a conflict draft: who had changed that file, and when. */
  readonly 'Kept-Against'?: string | undefined;
}

export interface CommitParts {
  readonly tree: string;
  readonly parents: readonly string[];
  /** Author and committer: the person who is signed in. */
  readonly author: User;
  readonly message: string;
  readonly trailers: Trailers;
}

/** Author of what no person did. */
export const dateline: User = { name: 'Dateline', email: 'dateline@localhost' };

/** Stores a commit and returns its id. No ref points to it yet. */
export function writeCommit(repository: Repository, parts: CommitParts): Promise<string> {
  const { tree, parents, author, message, trailers } = parts;
  const { name, email, date } = toIdentity(repository, author);
  const person = `${name} <${email}> ${date}`;
  const headers = [
    `tree ${tree}`,
    ...[...new Set(parents)].map((parent) => `parent ${parent}`),
    `author ${person}`,
    `committer ${person}`,
  ];
  const text = `${headers.join('\n')}\n\n${formatMessage(message, trailers)}`;
  return repository.writer.write('commit', text);
}

/** A person as Git names one, and now as it writes a time. */
function toIdentity({ getNow }: Repository, user: User) {
  return {
    name: toPlain(user.name) || 'Unknown',
    email: toPlain(user.email) || 'unknown@localhost',
    date: `${Math.floor(getNow() / 1000)} +0000`,
  };
}

/** Variables that name who moves a ref, and when, in Git's reflog. */
export function getIdentity(repository: Repository, user: User): Record<string, string> {
  const { name, email, date } = toIdentity(repository, user);
  return {
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: `@${date}`,
  };
}

/** Our trailers are a last paragraph of their own, so that no message can forge them. */
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

/** One line, without the characters that separate name and address in Git. */
const toPlain = (text: string) => text.replace(/[<>\p{C}]/gu, ' ').trim();
