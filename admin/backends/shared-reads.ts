import type { ActionName } from '../../src/server/store-api/protocol.ts';

/** Actions that change nothing. Parts of a form that appear together each ask for the same. */
const isRead = /^(entriesBy|find|list|unpublished)/;

const asked = new Map<string, Promise<unknown>>();

/**
 * Sends what is asked several times in the same turn of the event loop once: later, the answer may be another.
 * @returns an answer that nobody else has
 */
export async function askOnce<T>(
  action: ActionName,
  params: object,
  send: () => Promise<T>,
): Promise<T> {
  if (!isRead.test(action)) return await send();
  const key = JSON.stringify([action, params]);
  const answer = (asked.get(key) as Promise<T> | undefined) ?? send();
  asked.set(key, answer);
  setTimeout(() => asked.delete(key));
  return structuredClone(await answer);
}
