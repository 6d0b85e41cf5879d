import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Environment } from '../environment.ts';
import { getImagePlan } from '../media/index.ts';
import type { StoredBody } from './stored-entry.ts';

/** Hash of a body and of every file that it shows: its page is built anew when one of them changes. */
export async function readBodyDigest(
  { contentDir, mediaDir }: Environment,
  body: StoredBody,
): Promise<string> {
  const hash = createHash('sha256').update(body.digest);
  for (const src of body.images) {
    const plan = await getImagePlan(mediaDir, src);
    hash.update(JSON.stringify(plan.picture));
  }
  for (const table of body.tables)
    hash.update(await readFile(join(contentDir, dirname(body.file), table)));
  return hash.digest('hex');
}
