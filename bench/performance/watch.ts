/** An address and what it shows: a page, a list, a feed. */
export interface Watched {
  readonly kind: string;
  readonly address: string;
}

/** Times between two requests to one address, in milliseconds: 20 requests a second. */
const interval = 50;

/**
 * Requests all addresses 20 times a second until each has, or no longer has, a word.
 * @param isWanted whether the word must appear, or disappear
 * @returns when each kind of address had done so, in milliseconds of `Date.now()`
 */
export async function watchFor(
  url: string,
  watched: readonly Watched[],
  word: string,
  isWanted: boolean,
  limit: number,
): Promise<Map<string, number>> {
  const end = Date.now() + limit;
  const times = await Promise.all(
    watched.map(async ({ kind, address }) => {
      for (;;) {
        const asked = Date.now();
        if ((await holds(url + address, word)) === isWanted) return [kind, Date.now()] as const;
        if (Date.now() > end) throw new Error(`${address} does not change within ${limit} ms.`);
        const rest = interval - (Date.now() - asked);
        if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      }
    }),
  );
  const latest = new Map<string, number>();
  for (const [kind, time] of times) latest.set(kind, Math.max(time, latest.get(kind) ?? 0));
  return latest;
}

/** Whether an address answers with the word, in an archive also in the names of its files. */
async function holds(address: string, word: string): Promise<boolean> {
  const answer = await fetch(address, { redirect: 'manual' });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return answer.ok && bytes.includes(word);
}
