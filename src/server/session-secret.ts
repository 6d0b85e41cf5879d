import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The key that seals sessions. It is kept inside the Git folder, which no clone and no site carries,
 * so that a restart signs nobody out. Delete the file to sign everybody out.
 * @param gitDir the repository's Git folder
 * @returns 43 characters of base64url: 256 bits
 */
export async function getSessionSecret(gitDir: string): Promise<string> {
  const path = join(gitDir, 'dateline', 'session-secret');
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (/^[\w-]{43}$/.test(kept)) return kept;
  const secret = randomBytes(32).toString('base64url');
  await mkdir(join(gitDir, 'dateline'), { recursive: true });
  // Renamed into place, so that a power cut leaves no half of a key.
  const next = `${path}.${randomUUID()}`;
  await writeFile(next, secret, { mode: 0o600, flag: 'wx', flush: true });
  await rename(next, path);
  return secret;
}
