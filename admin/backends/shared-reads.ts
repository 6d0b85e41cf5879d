import type { ActionName } from '../../src/server/store-api/protocol.ts';

/** Whether an action of the store changes nothing. */
export const isRead = (action: ActionName): boolean =>
  /^(check|describe|entriesBy|find|get|group|list|read|unpublished)/.test(action);

const asked = new Map<string, Promise<unknown>>();

/**
 * Sends what is asked several times in the same turn of the event loop once: later, the answer may be another. Parts of a form
 * that appear together each ask for the same.
 * @returns an answer that nobody else has
 */
export async function askOnce<T>(
  action: ActionName,
  params: object,
  send: () => Promise<T>,
): Promise<T> {
  if (!isRead(action)) return await send();
  const key = JSON.stringify([action, params]);
  const answer = (asked.get(key) as Promise<T> | undefined) ?? send();
  asked.set(key, answer);
  setTimeout(() => asked.delete(key));
  return structuredClone(await answer);
}
