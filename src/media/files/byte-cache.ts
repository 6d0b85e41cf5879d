import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const pending = new Map<string, Promise<Buffer>>();

/**
 * Returns the bytes cached under a name, or makes and caches them. The name must contain the digest of
 * everything that determines the bytes, so they are never stale. Each file is written under a temporary
 * name and then renamed: a killed build leaves no partial file, and two builds may share a cache.
 *
 * @param name file name without a folder, such as that of a derivative's address
 */
export async function getCachedBytes(
  cacheDir: string,
  name: string,
  make: () => Promise<Uint8Array>,
): Promise<Buffer> {
  const path = join(cacheDir, 'media', name);
  const waiting = pending.get(path);
  if (waiting) return waiting;
  const work = readOrMake(path, make).finally(() => pending.delete(path));
  pending.set(path, work);
  return work;
}

async function readOrMake(path: string, make: () => Promise<Uint8Array>): Promise<Buffer> {
  const cached = await readFile(path).catch(() => undefined);
  // We never write an empty file; a power cut may leave one.
  if (cached && cached.length > 0) return cached;
  const bytes = await make();
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, bytes, { flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return Buffer.from(bytes);
}
