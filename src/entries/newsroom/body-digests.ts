import { createHash, hash } from 'node:crypto';
import type { Environment } from '../../environment/environment.ts';
import { formatSeen } from '../../markdown/index.ts';
import { getImagePlan } from '../../media/index.ts';
import { demandBody, readBody } from '../../source/body.ts';
import { readContentFile } from '../../source/content-folder.ts';
import { rememberLatest } from '../../source/remember-latest.ts';
import { demandTable } from '../bodies/body-options.ts';
import type { StoredBody } from './stored-entry.ts';

/** Hashes of a body with every picture and table that it shows. */
export interface BodyDigests {
  /** Of the body as it is written: when it changes, its page is built again. */
  readonly digest: string;
  /** Of what readers see of it: the API publishes a digest made from this, with which nobody can test a guess at the rest. */
  readonly seen: string;
}

/** An entry has several views, and a build makes those of many others. */
const remember = rememberLatest<string>(1000);

export async function readBodyDigests(
  { contentDir, mediaDir }: Environment,
  body: StoredBody,
): Promise<BodyDigests> {
  const seen = body.mayBeUnseen
    ? await remember(`${body.file} ${body.digest}`, () => readSeen(contentDir, body))
    : body.digest;
  const files = createHash('sha256');
  for (const src of body.images) {
    const plan = await getImagePlan(mediaDir, src);
    files.update(JSON.stringify(plan.picture));
  }
  for (const table of body.tables)
    files.update(await readContentFile(contentDir, demandTable(body.file, table)));
  const ofFiles = files.digest('hex');
  const withFiles = (digest: string) => hash('sha256', digest + ofFiles);
  return { digest: withFiles(body.digest), seen: withFiles(seen) };
}

async function readSeen(contentDir: string, { file, digest, format }: StoredBody): Promise<string> {
  const { body } = await readBody(contentDir, file);
  demandBody(file, body, digest);
  try {
    return hash('sha256', formatSeen(body, format));
  } catch (cause) {
    throw new Error(`content/${file} cannot be read: ${String(cause)}`, { cause });
  }
}
