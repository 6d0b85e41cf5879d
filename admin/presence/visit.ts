import type { EntryName } from '../../src/model/entry-name.ts';
import type { DraftState, LastSave } from '../../src/server/store-api/store-api.ts';
import { askServer } from '../settings/ask-server.ts';

/** Who has an entry open, and the state of its draft, as the server reports it. */
export interface Presence {
  /** Other people who have it open; `isSelf` marks another window of the same person. */
  readonly others: readonly { readonly name: string; readonly isSelf: boolean }[];
  /** The draft as it is now. */
  readonly draft?: DraftState;
  /** Without a draft, who has changed what is published and not on the screen. */
  readonly published?: LastSave;
}

const window = crypto.randomUUID();

/**
 * Reports to the server that an entry is open here.
 * @param seen the revision that is on the screen
 * @returns undefined if the server does not answer
 */
export async function visit(
  entry: EntryName,
  seen: string | undefined,
): Promise<Presence | undefined> {
  try {
    const response = await send('POST', { ...entry, window, seen, isHidden: document.hidden });
    return response.ok ? ((await response.json()) as Presence) : undefined;
  } catch {
    return undefined;
  }
}

/** Reports to the server that no entry is open here any more. Also works while the page is closing. */
export function leave(): void {
  // If this fails, the server forgets the window after a while anyway.
  void send('DELETE', { window }).catch(() => undefined);
}

const send = (method: 'POST' | 'DELETE', body: object): Promise<Response> =>
  askServer(method, 'presence', body, { keepalive: true });
