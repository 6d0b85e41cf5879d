import type { Thunk } from 'decap-cms-core/dist/esm/redux';

/** Settles when all entries that are being opened are open. */
let opening: Promise<unknown> = Promise.resolve();

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
