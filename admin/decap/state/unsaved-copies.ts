/** The endings of the copies of one entry, or of new entries of one list; if each is another's, a tab shares the first. */
const copyEndings = ['', '~2', '~3', '~4', '~5', '~6', '~7', '~8', '~9'];

/** Reads the copy with an ending, if the browser keeps one. */
type Reader<Copy> = (ending: string) => Promise<Copy | undefined>;

/** By entry, the ending of the name under which the browser keeps the unsaved form of this tab. */
const endings = new Map<string, Promise<string>>();

/** Lets other tabs have the copy of the form that was open. */
let releaseCopy = (): void => undefined;

/**
 * Takes, for a form that opens, one of the copies of its entry that the browser may keep: first one that was left, and none
 * that belongs to another tab. A lock says which do, and ends with its tab.
 * @param mayTake whether the form may have the words of a copy that was left, and write over it
 * @returns its ending
 */
export function takeCopy<Copy>(
  name: string,
  read: Reader<Copy>,
  mayTake: (left: Copy) => boolean,
): Promise<string> {
  releaseCopy();
  const closed = Promise.withResolvers<void>();
  releaseCopy = closed.resolve;
  const ending = findFree(name, { read, mayTake }, closed.promise);
  endings.set(name, ending);
  return ending;
}

/**
 * Leaves the form that was open, and its copy to other forms: nothing that Decap does late deletes it, such as at the next
 * change of the address after somebody has signed out.
 */
export function leaveForm(): void {
  releaseCopy();
  endings.clear();
}

/** The ending of the copy that the open form of an entry took last; undefined if it took none. */
export const getEnding = (name: string): Promise<string> | undefined => endings.get(name);

/** Finds a copy that was left and takes nothing: the ending of the first that is wanted, and open in no tab. */
export async function findLeft<Copy>(
  name: string,
  read: Reader<Copy>,
  isWanted: (left: Copy, ending: string) => boolean,
): Promise<string | undefined> {
  for (const ending of copyEndings) {
    const left = await read(ending);
    if (left === undefined || !isWanted(left, ending)) continue;
    if (await hold(toLock(name, ending), true, Promise.resolve())) return ending;
  }
  return undefined;
}

/** Changes a copy, unless it is open in a tab. */
export async function whileLeft(
  name: string,
  ending: string,
  change: () => Promise<void>,
): Promise<void> {
  const changed = Promise.withResolvers<void>();
  if (await hold(toLock(name, ending), true, changed.promise))
    await change().finally(changed.resolve);
}

/** What the key begins with under which the browser keeps a copy. */
export const keyPrefix = 'backup.';

/** The name of a list without the ending of a copy. */
export const withoutEnding = (list: string) => list.replace(/~\d$/, '');

async function findFree<Copy>(
  name: string,
  { read, mayTake }: { readonly read: Reader<Copy>; mayTake(left: Copy): boolean },
  closed: Promise<void>,
): Promise<string> {
  let free: string | undefined;
  for (const ending of copyEndings) {
    const left = await read(ending);
    const isLeft = left !== undefined;
    if (isLeft ? !mayTake(left) : free !== undefined) continue;
    if (!(await hold(toLock(name, ending), isLeft, closed))) continue;
    if (isLeft) return ending;
    free = ending;
  }
  return free ?? '';
}

/** The lock of a copy that is open in a tab. */
export const toLock = (name: string, ending: string) => `unsaved ${name}${ending}`;

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
