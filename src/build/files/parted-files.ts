import { getOrInsert } from '../../remember.ts';

/** A file by its path inside the site, such as `releases/vigil/index.html`. */
interface Pathed {
  readonly path: string;
}

/** Paths at which there are other files since the last `clear`; before the first, that is not known. */
export interface ChangedPaths {
  get(): ReadonlySet<string> | undefined;
  clear(): void;
}

interface Follower {
  paths: Set<string> | undefined;
}

/** The files of a part, by the name of the part. */
export type Parts<F extends Pathed> = ReadonlyMap<string, readonly F[]>;

/**
 * Files that each belong to a part, such as an entry: most parts are the same in the next build, so that only files of the
 * others need be compared with anything. Two parts may have one file.
 */
export class PartedFiles<F extends Pathed> {
  readonly #files = new Map<string, F>();
  /** Of a path that several parts have: the others. */
  readonly #others = new Map<string, F[]>();
  readonly #groups = new Map<string, Map<string, readonly F[]>>();
  readonly #followers: Follower[] = [];
  readonly #isSame: (one: F, other: F) => boolean;

  /** @param isSame whether two files at one path are equal */
  constructor(isSame: (one: F, other: F) => boolean) {
    this.#isSame = isSame;
  }

  /** All files by their paths. */
  get files(): ReadonlyMap<string, F> {
    return this.#files;
  }

  /** Replaces all parts of a group. A list that is the same object as before is not looked at. */
  setGroup(group: string, parts: Parts<F>): void {
    const known = getOrInsert(this.#groups, group, () => new Map<string, readonly F[]>());
    for (const [name, files] of parts) {
      const before = known.get(name);
      if (before === files) continue;
      known.set(name, files);
      this.#replace(before ?? [], files);
    }
    if (known.size === parts.size) return;
    for (const [name, before] of known) {
      if (parts.has(name)) continue;
      known.delete(name);
      this.#replace(before, []);
    }
  }

  /** Notes from now on at which paths files change. */
  follow(): ChangedPaths {
    const follower: Follower = { paths: undefined };
    this.#followers.push(follower);
    return { get: () => follower.paths, clear: () => void (follower.paths = new Set()) };
  }

  #replace(before: readonly F[], after: readonly F[]): void {
    const note = (path: string, shown: F | undefined, file: F | undefined) => {
      if (shown && file && this.#isSame(shown, file)) return;
      for (const { paths } of this.#followers) paths?.add(path);
    };
    // First, so that what both have does not change.
    for (const file of after) {
      const { path } = file;
      const shown = this.#files.get(path);
      if (shown) this.#others.set(path, [...(this.#others.get(path) ?? []), shown]);
      this.#files.set(path, file);
      note(path, shown, file);
    }
    for (const file of before) {
      const { path } = file;
      const others = this.#others.get(path) ?? [];
      if (this.#files.get(path) === file) {
        const other = others.pop();
        if (other) this.#files.set(path, other);
        else this.#files.delete(path);
        note(path, file, other);
      } else others.splice(others.indexOf(file), 1);
      if (others.length === 0) this.#others.delete(path);
    }
  }
}
