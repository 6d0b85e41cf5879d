import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from './environment.ts';

type Protected = Pick<Environment, 'cacheDir' | 'protectedWords'>;

/** The file of a cache which says that the site was published with a list of protected names; not which they are. */
export const protectedSite = 'protected';

/** Remembers whether there is a list. */
export function noteProtection({ cacheDir, protectedWords }: Protected): void {
  if (protectedWords) writeFileSync(join(cacheDir, protectedSite), '');
}

/** @throws when a list was used for this site and now there is none, such as in another terminal */
export function demandProtection({ cacheDir, protectedWords }: Protected): void {
  const file = join(cacheDir, protectedSite);
  if (!protectedWords && existsSync(file))
    throw new Error(
      `This site was published with a list of protected names. Set PROTECTED_WORDS to it, as for npm start. If there is no such list any more, delete ${file}.`,
    );
}
