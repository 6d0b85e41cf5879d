import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '../../entries/data-views/snapshot/snapshot.ts';
import { listFiles } from './site-files.ts';

/** The folder of a cache that has what the preview in the admin knows, beside the versions: that is for staff, and always the newest. */
export const getPreviewFolder = (cacheDir: string): string => join(cacheDir, 'preview');

/**
 * Writes what the preview knows, and removes the parts that a new snapshot lacks. Each file is whole at any time, so that
 * the server may read meanwhile.
 * @param changed by the name of the file
 */
export async function writePreview(
  cacheDir: string,
  changed: Readonly<Record<string, object>>,
): Promise<void> {
  const folder = getPreviewFolder(cacheDir);
  await mkdir(folder, { recursive: true });
  // The snapshot names its parts.
  const { newsroom, ...parts } = changed as { readonly newsroom?: Snapshot };
  for (const [name, part] of Object.entries({ ...parts, ...(newsroom && { newsroom }) }))
    await write(join(folder, `${name}.json`), JSON.stringify(part));
  if (!newsroom) return;
  const named = new Set(['newsroom', ...newsroom.months, ...newsroom.media]);
  for (const file of await listFiles(folder))
    if (file.endsWith('.json') && !named.has(file.slice(0, -'.json'.length)))
      await rm(join(folder, file));
}

async function write(path: string, text: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  const next = `${path}.${randomUUID()}.tmp`;
  await writeFile(next, text, { flush: true });
  await rename(next, path);
}
