import type { ActionName, ActionParams } from './protocol.ts';
import type { User } from '../sign-in/sessions.ts';

/** A file of the store, as it is sent to a browser. */
export interface StoredMedia {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Blob id, which changes with the bytes. */
  readonly id: string;
}

/** Who saved a draft last, and what its texts and media are since. */
export interface DraftState {
  readonly savedBy: string;
  /** ISO 8601. */
  readonly savedAt: string;
  /** What differs from what is published, by the ids of the blobs. */
  readonly files: readonly { readonly path: string; readonly id: string }[];
}

/** What the newsroom server asks of a Git store: every action of the protocol, and a little more. */
export type NewsroomStore = {
  readonly [A in ActionName]: (params: ActionParams[A], author: User) => Promise<unknown>;
} & {
  /** Absolute path of the repository's Git folder. */
  readonly gitDir: string;
  /** Absolute path of the Git folder that holds the branches; another one in a linked work tree. */
  readonly commonDir: string;
  /** The checked-out branch, without `refs/heads/`. */
  readonly branch: string;
  /** The commit that `branch` stands at. @throws while the files of another lie in the work tree */
  getHead(): Promise<string>;
  /**
   * Does work on what is published, whatever lies in the work tree: on the content folder, or on a copy
   * without media while the files there are others.
   * @param work takes the absolute path of the folder
   */
  usePublished<T>(work: (contentDir: string) => Promise<T>): Promise<T>;
  /** Who Git takes the user of this machine for. */
  getSuggestedUser(): Promise<User | undefined>;
  /** How a draft stands, if there is one. @throws for a name that no draft can have */
  findDraft(draft: { collection: string; slug: string }): Promise<DraftState | undefined>;
  /** Waits for what is being saved, and ends. */
  close(): Promise<void>;
  /** A file below the media folder, from a draft where it has it, or else as published. */
  readMedia(path: string, draft?: { collection: string; slug: string }): Promise<StoredMedia>;
};
