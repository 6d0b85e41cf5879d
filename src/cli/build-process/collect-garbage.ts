import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8's own function, which scripts see only with this flag. */
type Collect = (options: { readonly type: 'major'; readonly flavor?: 'last-resort' }) => void;

let collect: Collect | undefined;

/**
 * Gives back the memory that nothing uses any more. V8 would do so later, while somebody waits for a build: after one of
 * 10,000 entries, two thirds of what a process has are garbage. Takes some tenths of a second.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as Collect;
  }
  collect({ type: 'major', flavor: 'last-resort' });
  // After that one, V8 would look through all memory again as soon as it grows a little: while somebody waits.
  collect({ type: 'major' });
}
