import { ENTRY_FAILURE } from 'decap-cms-core/dist/esm/actions/entries';
import type { Notification } from 'decap-cms-core/dist/esm/actions/notifications';
import type { Thunk } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { awaitAnswer } from '../../backends/until-answered.ts';
import { lockWhileReading } from '../../guards/lock/editor-lock.ts';
import { dismissNotices } from '../../guards/notices.ts';
import { messages } from '../../messages/index.ts';
import { isInEditor } from './editor-address.ts';

/** Settles when all entries that are being opened are open. */
let opening: Promise<unknown> = Promise.resolve();

/**
 * Wraps a thunk that reads an entry into its editor: locks the editor meanwhile, since Decap would discard what is typed,
 * and lets `awaitOpening` wait for it. If the newsroom does not answer, it is read again as soon as it does.
 */
export function openInEditor(
  collection: Map<string, unknown>,
  slug: string,
  read: Thunk<Promise<void>>,
): Thunk<Promise<void>> {
  const isThere = () => isInEditor(String(collection.get('name')), slug);
  const open = readUntilAnswered(read, isThere);
  return noteOpening(
    lockWhileReading(async (dispatch, getState) => void (await open(dispatch, getState)), isThere),
  );
}

/**
 * Wraps a thunk that reads an entry: if the newsroom does not answer, Decap would show for ever that it loads the entry, or take
 * its form away.
 * @returns whether it was read, and staff have not gone elsewhere
 */
export function readUntilAnswered(
  read: Thunk<Promise<void>>,
  isThere: () => boolean,
): Thunk<Promise<boolean>> {
  return async (dispatch, getState) => {
    for (;;) {
      let isAnswered = true;
      await read(<Result>(action: Result | Thunk<Result>) => {
        if (isUnansweredNotice(action)) isAnswered = false;
        const isFailure = (action as { readonly type?: string }).type === ENTRY_FAILURE;
        return isFailure && !isAnswered ? action : dispatch(action as Thunk<Result>);
      }, getState);
      if (isAnswered) return true;
      if (!(await awaitAnswer(isThere))) return false;
      dismissNotices();
    }
  };
}

/** Whether an action shows that the newsroom did not answer: Decap hands on the error, or only its message. */
function isUnansweredNotice(action: unknown): boolean {
  const { message } = (action as { readonly payload?: Partial<Notification> }).payload ?? {};
  return typeof message === 'object' && String(message.details) === messages.saved.unanswered;
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
