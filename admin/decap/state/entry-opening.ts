import type { Thunk } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { lockWhileReading } from '../../guards/lock/editor-lock.ts';
import { isInEditor } from './editor-address.ts';

/** Settles when all entries that are being opened are open. */
let opening: Promise<unknown> = Promise.resolve();

/**
 * Wraps a thunk that reads an entry into its editor: locks the editor meanwhile, since Decap would discard what is typed,
 * and lets `awaitOpening` wait for it.
 */
export function openInEditor(
  collection: Map<string, unknown>,
  slug: string,
  read: Thunk<Promise<void>>,
): Thunk<Promise<void>> {
  return noteOpening(
    lockWhileReading(read, () => isInEditor(String(collection.get('name')), slug)),
  );
}

/** Wraps a thunk that opens an entry, so that `awaitOpening` waits for it. */
export function noteOpening<Result>(open: Thunk<Promise<Result>>): Thunk<Promise<Result>> {
  return (dispatch, getState) => {
    const opened = open(dispatch, getState);
    opening = Promise.allSettled([opening, opened]);
    return opened;
  };
}

/** Waits until no entry is being opened, including those that begin meanwhile. */
export async function awaitOpening(): Promise<void> {
  let awaited: unknown;
  while (awaited !== opening) {
    awaited = opening;
    await opening;
  }
}
