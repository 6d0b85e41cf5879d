/** How many tabs may have a copy each of one entry, or of new entries of one list; further ones share the first. */
const maxCopies = 5;

/** By entry, the ending of the name under which the browser keeps the unsaved form of this tab. */
const endings = new Map<string, Promise<string>>();

/** Lets other tabs have the copy of the form that was open. */
export let releaseCopy = (): void => undefined;

/**
 * Takes, for a form that opens, one of the copies of its entry that the browser may keep: first one that was left, and none
 * that belongs to another tab. A lock says which do, and ends with its tab.
 * @param read reads the copy with an ending, if the browser keeps one
 * @param mayBeLeft false for a form that already has words: it takes no copy with those of another
 * @returns its ending
 */
export function takeCopy(
  name: string,
  read: (ending: string) => Promise<unknown>,
  mayBeLeft = true,
): Promise<string> {
  releaseCopy();
  const closed = Promise.withResolvers<void>();
  releaseCopy = closed.resolve;
  const ending = findFree(name, { read, mayBeLeft }, closed.promise);
  endings.set(name, ending);
  return ending;
}

/** The ending of the copy that the form of an entry took last; undefined if it took none. */
export const getEnding = (name: string): Promise<string> | undefined => endings.get(name);

/** The name of a list without the ending of a copy. */
export const withoutEnding = (list: string) => list.replace(/~\d$/, '');

async function findFree(
  name: string,
  { read, mayBeLeft }: { read(ending: string): Promise<unknown>; mayBeLeft: boolean },
  closed: Promise<void>,
): Promise<string> {
  let free: string | undefined;
  for (let copy = 1; copy <= maxCopies; copy += 1) {
    const ending = copy === 1 ? '' : `~${copy}`;
    const isLeft = Boolean(await read(ending));
    if (isLeft ? !mayBeLeft : free !== undefined) continue;
    if (!(await hold(`unsaved ${name}${ending}`, isLeft, closed))) continue;
    if (isLeft) return ending;
    free = ending;
  }
  return free ?? '';
}

/** Holds a lock until the form is closed; a page that is loaded again may wait a moment for itself. */
function hold(name: string, mayWait: boolean, closed: Promise<void>): Promise<boolean> {
  // Over plain HTTP, browsers have no locks.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return Promise.resolve(true);
  const options = mayWait ? { signal: AbortSignal.timeout(500) } : { ifAvailable: true };
  return new Promise((resolve) => {
    const held = locks.request(name, options, (lock) => {
      resolve(lock !== null);
      return lock ? closed : undefined;
    });
    held.catch(() => resolve(false));
  });
}
