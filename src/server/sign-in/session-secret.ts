import { randomBytes, randomUUID } from 'node:crypto';
import { lstat, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The key that seals sessions. It is stored, so that a restart signs nobody out. Delete the file to sign
 * everyone out.
 * @param stateDir the server's own folder; if it can't be written, a restart signs everyone out
 * @returns 43 characters of base64url: 256 bits
 */
export async function getSessionSecret(stateDir: string | undefined): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  if (stateDir === undefined) return secret;
  const path = join(stateDir, 'session-secret');
  const stored = (await isPrivate(path)) ? await readFile(path, 'utf8') : '';
  if (/^[\w-]{43}$/.test(stored)) return stored;
  // Renamed into place, so that a power cut leaves no partial key.
  const next = `${path}.${randomUUID()}`;
  try {
    await mkdir(stateDir, { recursive: true, mode: 0o700 });
    await writeFile(next, secret, { mode: 0o600, flag: 'wx', flush: true });
    await rename(next, path);
  } catch {
    // A home folder may be read-only or missing, as in containers.
  }
  return secret;
}

/** Whether this is a file that only our user can read or write. */
async function isPrivate(path: string): Promise<boolean> {
  const facts = await lstat(path).catch(() => undefined);
  if (!facts?.isFile()) return false;
  // Windows has neither owner id nor mode: there, the user's folder keeps others out.
  if (!process.getuid) return true;
  return facts.uid === process.getuid() && (facts.mode & 0o077) === 0;
}
