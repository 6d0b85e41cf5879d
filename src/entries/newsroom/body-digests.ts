import { createHash, hash } from 'node:crypto';
import type { Environment } from '../../environment/environment.ts';
import { getImagePlan } from '../../media/index.ts';
import { readContentFile } from '../../source/content-folder.ts';
import { demandTable } from '../bodies/body-options.ts';
import type { StoredBody } from './stored-entry.ts';

/** Hashes of a body with every picture and table that it shows. */
export interface BodyDigests {
  /** Of the body as it is written: when it changes, its page is built again. */
  readonly digest: string;
  /** Of what readers see of it. */
  readonly seen: string;
}

export async function readBodyDigests(
  { contentDir, mediaDir }: Environment,
  body: StoredBody,
): Promise<BodyDigests> {
  const files = createHash('sha256');
  for (const src of body.images) {
    const plan = await getImagePlan(mediaDir, src);
    files.update(JSON.stringify(plan.picture));
  }
  for (const table of body.tables)
    files.update(await readContentFile(contentDir, demandTable(body.file, table)));
  const ofFiles = files.digest('hex');
  const withFiles = (digest: string) => hash('sha256', digest + ofFiles);
  return { digest: withFiles(body.digest), seen: withFiles(body.seen) };
}
