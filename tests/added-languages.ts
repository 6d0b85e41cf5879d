import { vi } from 'vitest';
import type { Language } from '../src/languages/parts/language.ts';

/** What a function imports, while Dateline has more languages than its own. */
export async function importWithLanguages<T>(
  added: Readonly<Record<string, Language>>,
  load: () => Promise<T>,
): Promise<T> {
  const list = '../src/languages/index.ts';
  // Other files of the same worker have imported them without the languages.
  vi.resetModules();
  vi.doMock(list, async (original) => ({ ...(await original<object>()), ...added }));
  try {
    return await load();
  } finally {
    vi.doUnmock(list);
    vi.resetModules();
  }
}
