import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from './environment.ts';

/**
 * Remembers that a newsroom has a list of protected names, not which they are: beside its sessions, since a cache belongs to
 * one address and output folder, and may be deleted.
 * @throws when it had a list and now there is none, such as in another terminal
 */
export function demandProtection({
  stateDir,
  protectedWords,
}: Pick<Environment, 'stateDir' | 'protectedWords'>): void {
  if (stateDir === undefined) return;
  const file = join(stateDir, 'protected');
  if (protectedWords) {
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, '');
  } else if (existsSync(file))
    throw new Error(
      `This newsroom had a list of protected names. Set PROTECTED_WORDS to it, as for npm start. If there is no such list any more, delete ${file}.`,
    );
}
