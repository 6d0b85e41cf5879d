import type { Thunk } from 'decap-cms-core/dist/esm/redux';

/** Settles when all entries are open that were being opened so far. */
let opening: Promise<unknown> = Promise.resolve();

/** Notes that an entry is being opened for as long as a thunk runs. */
export function noteOpening<Result>(open: Thunk<Promise<Result>>): Thunk<Promise<Result>> {
  return (dispatch, getState) => {
    const opened = open(dispatch, getState);
    opening = Promise.allSettled([opening, opened]);
    return opened;
  };
}

/** Waits until no entry is being opened; one may open another. */
export async function awaitOpening(): Promise<void> {
  let awaited: unknown;
  while (awaited !== opening) {
    awaited = opening;
    await opening;
  }
}
