import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const underway = new Map<string, Promise<Buffer>>();

/**
 * Returns the bytes kept under a name, or makes and keeps them. The name must contain the digest of
 * all that decides the bytes, so an entry never grows stale. A file is written beside its place and
 * renamed into it: a build that is killed leaves no half file, and two builds may share a cache.
 *
 * @param name file name without a folder, such as that of a derivative's address
 */
export async function getCachedBytes(
  cacheDir: string,
  name: string,
  make: () => Promise<Uint8Array>,
): Promise<Buffer> {
  const path = join(cacheDir, 'media', name);
  const waiting = underway.get(path);
  if (waiting) return waiting;
  const work = readOrMake(path, make).finally(() => underway.delete(path));
  underway.set(path, work);
  return work;
}

async function readOrMake(path: string, make: () => Promise<Uint8Array>): Promise<Buffer> {
  const kept = await readFile(path).catch(() => undefined);
  // No file we make is empty; an empty one is what a power cut leaves of an unflushed write.
  if (kept && kept.length > 0) return kept;
  const bytes = await make();
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, bytes, { flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return Buffer.from(bytes);
}
