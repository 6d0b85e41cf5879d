import { HttpError, type HttpErrorStatus } from '../http/http-error.ts';

/** HTTP status of each error code of the store. */
const statuses = {
  /** A path outside what the store may read or write. */
  path: 403,
  /** A field by which the list is not sorted or grouped. */
  field: 400,
  'not-found': 404,
  /** Changes conflict, or the branch has moved. */
  conflict: 409,
  /** What staff were asked is no longer the question. */
  outdated: 409,
  /** The path of a new entry is taken. */
  exists: 409,
  /** The repository cannot be used in its present state. */
  repository: 409,
  /** An object of Git's database is missing or damaged. */
  damaged: 500,
  /** What somebody has undone on the published branch is to be brought back or confirmed first. */
  undone: 409,
  /** The newsroom would no longer be valid. */
  content: 422,
  media: 422,
  /** The request contains a protected word. */
  protected: 422,
  /** The list of protected words cannot be read. */
  guard: 500,
  'in-use': 422,
  /** The entry was removed from the whole history. */
  purged: 422,
  /** A conflict draft, beside the entry that it was set aside of. */
  'set-aside': 422,
  /** Settings are required. */
  settings: 422,
  /** The notice of a withdrawn entry has to stay. */
  withdrawn: 422,
  /** A draft changes files that the admin does not manage. */
  foreign: 422,
  /** A file that somebody edits by hand would be overwritten. */
  'hand-edited': 423,
  /** The draft's branch is checked out, so it can't be removed. */
  'checked-out': 423,
  /** Another program keeps the repository locked. */
  locked: 423,
} as const satisfies Record<string, HttpErrorStatus>;

export type StoreErrorCode = keyof typeof statuses;

/** An error of the store, with its code. */
export class StoreError extends HttpError {
  constructor(code: StoreErrorCode, message: string, details?: Readonly<Record<string, unknown>>) {
    super(statuses[code], code, message, details);
    this.name = 'StoreError';
  }
}

/** The repository cannot be used in its present state; the message says what to do. */
export function toRepositoryError(message: string): StoreError {
  return new StoreError('repository', message);
}

/** Whether something could not be read because an object is missing or damaged. */
export const isDamaged = (error: unknown): boolean =>
  error instanceof StoreError && error.code === 'damaged';

/** An object that the repository should have can't be read. @param path what it is, if known; a ref or a file */
export function toDamagedError(id: string, path?: string): StoreError {
  const what = path ? `“${path}”` : 'The repository';
  return new StoreError(
    'damaged',
    `${what} can’t be read: the Git object ${id} is missing or damaged, as after a power cut or on a bad disk. Nothing is saved in its place. Do not save it again as a new text: restore the object from the backup, as “Damaged objects” in docs/developers/operating.md says. git fsck lists all that is damaged.`,
    { object: id, path },
  );
}
