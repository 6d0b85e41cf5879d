import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { fetchPlain, toAddress } from './answer.ts';
import { holds, type EntryAddress } from './entry-addresses.ts';

/** Asks a server whether it shows anything of an entry. */
export interface Watch {
  /** Requests an address. @returns whether the answer shows the entry */
  shows(address: EntryAddress): Promise<boolean>;
  /** Requests one path. */
  fetch(path: string): Promise<{ readonly status: number; readonly bytes: Buffer }>;
}

/** Milliseconds between two requests for the same address. */
const interval = 50;

export function openWatch(getUrl: () => string, word: string): Watch {
  /** Whether bytes that were seen before hold the word. */
  const known = new Map<string, boolean>();
  const fetchPath = (path: string) => fetchPlain(`${getUrl()}/${toAddress(path)}`);
  return {
    fetch: fetchPath,
    async shows({ path, isOwn }) {
      const { status, bytes } = await fetchPath(path);
      // Its notice, or a page that says that nothing is there.
      if (isOwn && (status === 200 || status === 301)) return true;
      const digest = createHash('sha256').update(bytes).digest('hex');
      let isHeld = known.get(digest);
      if (isHeld === undefined)
        known.set(
          digest,
          (isHeld = await holds(status === 200 ? path : 'notice.html', bytes, word)),
        );
      return isHeld;
    },
  };
}

/**
 * Asks for each address 20 times a second until it shows the entry.
 * @param onAnswer called with each answer: when the request began, when it was answered, whether it shows the entry
 * @returns false when one does not show it within the limit
 */
export async function watchAll(
  addresses: readonly EntryAddress[],
  watch: Watch,
  onAnswer: (address: EntryAddress, begun: number, ended: number, isShown: boolean) => void,
  { now, limit }: { readonly now: () => number; readonly limit: number },
): Promise<void> {
  const end = Date.now() + limit;
  await Promise.all(
    addresses.map(async (address, index) => {
      // Not all at once.
      await wait((interval * index) / addresses.length);
      for (let isShown = false; !isShown && Date.now() < end;) {
        const [begun, asked] = [now(), Date.now()];
        // The server may be down.
        isShown = await watch.shows(address).catch(() => false);
        onAnswer(address, begun, now(), isShown);
        await wait(Math.max(0, interval - (Date.now() - asked)));
      }
    }),
  );
}
