import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import type { EntryName } from '../../model/entry-name.ts';
import type { Location } from '../../model/location.ts';
import type { ActionName, ActionParams, DraftStatus } from './protocol.ts';
import type { Publishable } from '../../publishing/visibility/lifecycle.ts';
import type { User } from '../sign-in/user.ts';

/** A file of the store, for a response. */
export interface StoredMedia {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Blob id, which changes with the bytes. */
  readonly id: string;
}

/** Who saved a draft or a published entry last. */
export interface LastSave {
  readonly savedBy: User;
  /** ISO 8601. */
  readonly savedAt: string;
  /** Whether the entry has been withdrawn since what a window shows. */
  readonly isWithdrawn: boolean;
}

/** Who changed what is published of an entry since what a window shows. */
export interface PublishedChange extends LastSave {
  readonly isDeleted: boolean;
  /** What decides whether readers see it now, if that has changed. */
  readonly visibility?: Publishable;
}

/** Who saved a draft last, its status and who set it, and whether a window shows it as it is. */
export interface DraftState extends LastSave {
  readonly status: DraftStatus;
  readonly statusBy: User;
  readonly isSeen: boolean;
}

/** How a draft came to an end: it was published, or else discarded. */
export interface DraftEnd {
  readonly by: User;
  readonly isPublished: boolean;
}

/** A folder with what is published: as committed, whatever the working files are. */
export interface PublishedFolder {
  /** Absolute path. */
  readonly path: string;
  /**
   * Writes what has changed in the published branch since, and what is damaged. Files that are the same keep their times, by which
   * builds know them; each other is replaced as a whole, also for those who are reading it.
   * @returns what is wrong with names of files: of two that are one to the disk, the folder has one
   * @throws StoreError `repository` when that is impossible; if the disk is full, the folder stays as it was
   */
  follow(): Promise<readonly SourceProblem[]>;
}

/** Entries that readers saw and no longer are to see. */
export interface LeftEntries {
  /** As they were. Their unchecked fields are empty where they cannot be read. */
  readonly entries: readonly { readonly location: Location; readonly values: object }[];
  /** Codes of the newsroom's languages, the default one first. */
  readonly languages: readonly string[];
}

/** What the newsroom server needs of a Git store: every action of the protocol, and a little more. */
export type NewsroomStore = {
  readonly [A in ActionName]: (params: ActionParams[A], author: User) => Promise<unknown>;
} & {
  /** Absolute path of the repository's Git folder. */
  readonly gitDir: string;
  /** Absolute path of the Git folder with the branches; in a linked work tree it differs from `gitDir`. */
  readonly commonDir: string;
  /** The checked-out branch, without `refs/heads/`. */
  readonly branch: string;
  /** Begins to read the published entries, so that the first list need not wait for them. */
  prepareLists(): void;
  /** Begins to read what a publication is checked with, once, so that the first one need not wait for it. */
  preparePublications(): void;
  /** Packs what saves have written to the repository, if that is much. Nothing waits for it. */
  pack(): Promise<void>;
  /** The commit of `branch`. @throws while what was undone on it waits for an answer */
  getHead(): Promise<string>;
  /** Finds what has left the published branch since this was last called. @throws as `getHead` */
  findLeft(): Promise<LeftEntries>;
  /** A copy of the published content, whatever is checked out. If the branch was set back, it has what was published before that. */
  readonly published: PublishedFolder;
  /** Paths below the content folder of what was added, changed or deleted there without a commit, such as imported texts. Neither readers nor staff see that. */
  findUncommitted(): Promise<string[]>;
  /** The user of this machine, according to Git's settings. */
  getSuggestedUser(): Promise<User | undefined>;
  /**
   * State of a draft, if there is one.
   * @param draft `seen` is the commit that a window shows
   * @throws for a name that no draft can have
   */
  findDraft(draft: EntryName & { seen?: string | undefined }): Promise<DraftState | undefined>;
  /** Who has changed what is published of an entry since the commit that a window shows, if anybody has. */
  findPublishedSince(entry: EntryName, seen: string): Promise<PublishedChange | undefined>;
  /** Who published or discarded a draft that has a commit. */
  findDraftEnd(draft: EntryName, version: string): Promise<DraftEnd | undefined>;
  /** Finishes what is being saved, then closes. */
  close(): Promise<void>;
  /** A file in the media folder: the draft's if it has one, otherwise the published one. */
  readMedia(path: string, draft?: EntryName): Promise<StoredMedia>;
  /** A file that was in the media folder, as a published commit has it. */
  readFormerMedia(path: string, version: string): Promise<StoredMedia>;
};
