import * as languages from './index.ts';
import type { Language, StaffLanguage } from './parts/language.ts';

/** All languages in which staff read messages. Only for Node: a browser loads the one that it shows. */
export const staffLanguages: readonly StaffLanguage[] = await Promise.all(
  Object.entries<Language>(languages)
    .filter(([, { admin }]) => admin)
    .map(async ([code, { catalogue }]) => ({ code, catalogue: await catalogue?.() })),
);
