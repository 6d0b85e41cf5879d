import type { EntryName } from '../../src/model/entry-name.ts';
import type {
  DraftEnd,
  DraftState,
  PublishedChange,
} from '../../src/server/store-api/store-api.ts';
import { askServer } from '../settings/ask-server.ts';

/** `isSelf` marks the person who is signed in here, in this window or another. */
export interface Person {
  readonly name: string;
  readonly isSelf: boolean;
}

type ByPerson<T> = { readonly [K in keyof T]: K extends `${string}${'by' | 'By'}` ? Person : T[K] };

/** Who has an entry open, and the state of its draft, as the server reports it. */
export interface Presence {
  /** Other people who have it open, or other windows. */
  readonly others: readonly Person[];
  /** The draft as it is now. */
  readonly draft?: ByPerson<DraftState>;
  /** Without a draft, who published or discarded the one on the screen. */
  readonly end?: ByPerson<DraftEnd>;
  /** Without a draft, who has changed what is published and not on the screen. */
  readonly published?: ByPerson<PublishedChange>;
}

const window = crypto.randomUUID();

/**
 * Reports to the server that an entry is open here.
 * @param shown the revision that is on the screen, and whether it is that of a draft
 * @returns undefined if the server does not answer
 */
export async function visit(
  entry: EntryName,
  shown: { readonly seen: string | undefined; readonly isDraft: boolean },
): Promise<Presence | undefined> {
  try {
    const response = await send('POST', { ...entry, window, ...shown, isHidden: document.hidden });
    return response.ok ? ((await response.json()) as Presence) : undefined;
  } catch {
    return undefined;
  }
}

/** Reports to the server that no entry is open here any more. Also works while the page is closing. */
export async function leave(): Promise<void> {
  // If this fails, the server forgets the window after a while anyway.
  await send('DELETE', { window }).catch(() => undefined);
}

/** Milliseconds; the next report is due by then. */
const limit = 10_000;

const send = (method: 'POST' | 'DELETE', body: object): Promise<Response> =>
  askServer(method, 'presence', body, {
    keepalive: true,
    signal: AbortSignal.timeout(limit),
  });
