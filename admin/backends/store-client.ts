import type { ActionName } from '../../src/server/store-api/protocol.ts';
import type { StoreAnswer, StoreParams } from '../decap/types/used-backend.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { askServer } from '../settings/ask-server.ts';
import { messages } from '../messages/index.ts';
import { toErrorMessage, type ErrorAnswer } from '../content-problems/error-message.ts';
import type { User } from '../../src/server/sign-in/user.ts';
import { isRead } from './shared-reads.ts';
import { signInAgain } from '../sign-in/sign-in-dialog.ts';

/** An error that the store answered with, or `offline` if it did not answer. */
export class StoreResponseError extends Error {
  // Decap shows `String(error)`, and staff need only the sentence.
  override readonly name = '';
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** The message of the server, in English, for the person who looks after the newsroom’s files. */
  readonly serverMessage: string;

  constructor(
    message: string,
    code: string,
    details: Readonly<Record<string, unknown>> = {},
    serverMessage = '',
  ) {
    super(message);
    this.code = code;
    this.details = details;
    this.serverMessage = serverMessage;
  }
}

/**
 * Calls an action of the newsroom's store. If the session has ended, or is that of somebody else by now, asks the
 * user to sign in again and repeats the request, so that nothing is lost.
 * @param onSignedIn called when the user has signed in again
 * @throws StoreResponseError
 */
export async function callStore<A extends ActionName>(
  action: A,
  params: StoreParams<A>,
  user: User,
  onSignedIn?: () => void,
): Promise<StoreAnswer<A>> {
  const fail = () => throwOffline(action);
  const response = await askServer('POST', 'store', { action, params }).catch(fail);
  const answer = toAnswer(response.ok, await response.text().catch(fail), fail);
  if (response.ok) return answer as StoreAnswer<A>;
  const { code = 'unknown', details, error } = answer as ErrorAnswer;
  if (response.status === 401 && (await signInAgain(user, code === 'other-user'))) {
    onSignedIn?.();
    return callStore(action, params, user, onSignedIn);
  }
  throw new StoreResponseError(
    toErrorMessage(answer as ErrorAnswer, getAdminLanguage()),
    code,
    details,
    error,
  );
}

/** Parses an answer; some have no text. @throws if somebody else answered, such as the sign-in page of a network */
function toAnswer(isOk: boolean, text: string, fail: () => never): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return isOk ? fail() : {};
  }
}

function throwOffline(action: ActionName): never {
  throw new StoreResponseError(messages.saved[toOutcome(action)], 'offline');
}

/** What is known of an action without an answer. */
function toOutcome(action: ActionName) {
  if (isRead(action)) return 'unanswered';
  if (action === 'publishUnpublishedEntry') return 'maybePublished';
  return action.startsWith('persist') ? 'offline' : 'maybeDone';
}
