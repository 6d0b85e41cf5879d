import { createHash } from 'node:crypto';
import type { Environment } from '../../environment/environment.ts';
import { getImagePlan } from '../../media/index.ts';
import { readContentFile } from '../../source/content-folder.ts';
import { demandTable } from '../bodies/body-options.ts';
import type { StoredBody } from './stored-entry.ts';

/** Hash of a body and of every file that it shows: when one of them changes, its page is built again. */
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
    hash.update(await readContentFile(contentDir, demandTable(body.file, table)));
  return hash.digest('hex');
}
