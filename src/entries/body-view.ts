import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getImagePlan } from '../media/index.ts';
import type { Newsroom } from './newsroom.ts';
import type { StoredBody } from './stored-entry.ts';
import type { BodyView } from './views.ts';

/** A body as a view holds it: its digest changes with its text and with every file it shows. */
export async function toBodyView(
  { environment }: Newsroom,
  body: StoredBody,
  language: string,
): Promise<BodyView> {
  const hash = createHash('sha256').update(body.digest);
  for (const src of body.images) {
    const plan = await getImagePlan(environment.mediaDir, src);
    hash.update(JSON.stringify(plan.picture));
  }
  for (const table of body.tables)
    hash.update(await readFile(join(environment.contentDir, dirname(body.file), table)));
  return { file: body.file, format: body.format, digest: hash.digest('hex'), language };
}
