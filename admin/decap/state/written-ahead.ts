import { localForage } from 'decap-cms-lib-util';

/**
 * Keeps the words of a form at once: a page that ends does not wait for the database, and its last words would be lost.
 * @param key under which the database keeps the form
 * @returns forgets them, once the database has them, unless others were written since
 */
export function writeAhead(key: string, form: { raw: string; path: unknown }): () => void {
  const words = JSON.stringify(form);
  try {
    localStorage.setItem(key, words);
  } catch {
    // Too long for it: they are written like the rest of the form.
  }
  return () => {
    if (localStorage.getItem(key) === words) forgetAhead(key);
  };
}

/** Forgets the words of a form that is not to be kept. */
export function forgetAhead(key: string): void {
  localStorage.removeItem(key);
}

/** Whether a page that has ended may have left words that the database does not have. */
export const isAhead = (key: string) => localStorage.getItem(key) !== null;

/** Adds the words that were left to the form that the database keeps, with its pictures. */
export async function storeAhead(key: string): Promise<void> {
  const words = JSON.parse(localStorage.getItem(key)!) as object;
  await localForage.setItem(key, { ...(await localForage.getItem(key)), ...words });
  forgetAhead(key);
}
