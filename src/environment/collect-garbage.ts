import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8's own function, which scripts see only with this flag. */
type Collect = (options: { readonly type: 'major'; readonly flavor?: 'last-resort' }) => void;

let collect: Collect | undefined;

/**
 * Percent by which memory may grow before V8 looks through all of it. By itself V8 allows a few percent after garbage was
 * collected on request, so that it began during the next publication: a quarter of that one's time.
 */
const growth = 60;

/**
 * Looks for the memory that nothing uses any more. V8 would do so later, while somebody waits for a build: after one of
 * 10,000 entries, two thirds of what a process has are garbage. Takes a tenth of a second.
 */
export function collectGarbage(): void {
  // V8 decides with each collection when the next one is due.
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  getCollect()({ type: 'major' });
}

/** Gives it back to the system as well, as far as possible. Takes four times as long. */
export function giveBackMemory(): void {
  getCollect()({ type: 'major', flavor: 'last-resort' });
  collectGarbage();
}

function getCollect(): Collect {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as Collect;
  }
  return collect;
}
