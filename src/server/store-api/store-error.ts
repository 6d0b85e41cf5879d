import { HttpError, type HttpErrorStatus } from '../http/http-error.ts';

/** Status of each refusal of the store. */
const statuses = {
  /** A path outside what the store may read or write. */
  path: 403,
  'not-found': 404,
  /** Changes collide, or what is worked on has moved. */
  conflict: 409,
  /** The path of a new entry is taken. */
  exists: 409,
  /** The repository is in no state to be worked with. */
  repository: 409,
  /** The newsroom would not validate. */
  content: 422,
  media: 422,
  /** What is sent holds a protected word. */
  protected: 422,
  /** The list of protected words cannot be read. */
  guard: 500,
  'in-use': 422,
  /** There is no newsroom without them. */
  settings: 422,
  /** What readers see of a withdrawn text is its notice, and that has to stay. */
  withdrawn: 422,
  /** A draft changes files that the admin does not manage. */
  foreign: 422,
  /** A file that somebody edits by hand would be overwritten. */
  'hand-edited': 423,
  /** The branch of a draft is checked out, and would vanish under its reader. */
  'checked-out': 423,
  /** Another program keeps the repository locked. */
  locked: 423,
} as const satisfies Record<string, HttpErrorStatus>;

export type StoreErrorCode = keyof typeof statuses;

/** What the store cannot or must not do. */
export class StoreError extends HttpError {
  constructor(code: StoreErrorCode, message: string, details?: Readonly<Record<string, unknown>>) {
    super(statuses[code], code, message, details);
    this.name = 'StoreError';
  }
}

/** The repository is in no state to be worked with; the message says what to do. */
export function toRepositoryError(message: string): StoreError {
  return new StoreError('repository', message);
}
