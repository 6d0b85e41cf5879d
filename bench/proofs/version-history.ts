import { openVersions } from '../../src/versions/versions.ts';
import type { Outputs } from '../../src/versions/version.ts';

/** The versions of a site as they come. */
export interface VersionHistory {
  /** The number of the newest version. */
  getNumber(): number;
  /** Undefined for a version that was forgotten before anybody looked. */
  getOutputs(number: number): Outputs | undefined;
  /**
   * Whether bytes are at a path in a version that was the newest at some time.
   * @param from number of the version before, and after that time
   */
  isAt(path: string, digest: string, from: number, to: number): boolean;
  /** Why it is right that an address which a version has named leads nowhere now; undefined if it is not. */
  findReason(path: string, number: number): string | undefined;
  /** Whether a takedown soon after a version removed a path: a server hides it as soon as it knows, before there is a version. */
  isSoonTakenDown(path: string, number: number): boolean;
  close(): void;
}

/** The former publication may still complete its search. */
const mostBeforeTakedown = 2;

const searchFolder = 'pagefind/';

/** The list of a year or a month. */
const list = /\/\d{4}\/([\d/]+)?index\.html$/;

export function openHistory(cacheDir: string): VersionHistory {
  const versions = openVersions(cacheDir);
  const history = new Map<number, Outputs>();
  /** By path: the newest takedown that removed it. */
  const takenDown = new Map<string, number>();

  function getNumber(): number {
    const { number, outputs } = versions.readNewest()!;
    if (history.has(number)) return number;
    // Several may have come since the last look; a takedown also changes the versions before it.
    const unseen = versions.list().filter((version) => !history.has(version.number));
    for (const version of unseen) history.set(version.number, versions.getOutputs(version.number));
    history.set(number, outputs);
    for (const version of unseen.toReversed())
      if (version.reason === 'takedown') noteTakedown(version.number);
    return number;
  }

  function noteTakedown(number: number): void {
    const left = history.get(number)!;
    for (const [former, outputs] of history)
      for (const path of former < number ? outputs.keys() : [])
        if (!left.has(path)) takenDown.set(path, number);
  }

  return {
    getNumber,
    getOutputs: (number) => history.get(number),
    isAt(path, digest, from, to) {
      // Of several that came between two looks, one may have been forgotten at once.
      if (to - from >= 2) return true;
      return [from, to].some((number) => history.get(number)?.get(path)?.digest === digest);
    },
    findReason(path, number) {
      const removed = takenDown.get(path) ?? 0;
      // Until a build after the takedown has made the index again.
      const isClosed =
        removed > 0 && !history.get(number)?.has(`${searchFolder}pagefind-entry.json`);
      if (path.startsWith(searchFolder) && (removed >= number || isClosed))
        return 'no search while mentions of what was taken down are removed';
      // Pages go first, then the mentions of them; a page says that it was withdrawn with the build that follows.
      if (removed >= number) return 'it went with what was taken down';
      if (list.test(path) && takenDown.size > 0 && !history.get(getNumber())?.has(path))
        return 'the list of a year ended with its only entry';
      return undefined;
    },
    isSoonTakenDown(path, number) {
      const removed = takenDown.get(path) ?? 0;
      return removed > number && removed <= number + mostBeforeTakedown;
    },
    close: () => versions.close(),
  };
}
