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
  environment: Environment,
  body: StoredBody,
): Promise<BodyDigests> {
  const seen = body.mayBeUnseen
    ? await remember(`${body.file} ${body.digest}`, () => readSeen(environment.contentDir, body))
    : body.digest;
  const files = await readFilesDigest(environment, body);
  return { digest: withFiles(body.digest, files), seen: withFiles(seen, files) };
}

/** The digest of a body as it is written alone, for which the body is not parsed. */
export async function readBodyDigest(environment: Environment, body: StoredBody): Promise<string> {
  return withFiles(body.digest, await readFilesDigest(environment, body));
}

const withFiles = (digest: string, files: string): string => hash('sha256', digest + files);

async function readFilesDigest(
  { contentDir, mediaDir }: Environment,
  body: StoredBody,
): Promise<string> {
  const files = createHash('sha256');
  for (const src of body.images) {
    const plan = await getImagePlan(mediaDir, src);
    files.update(JSON.stringify(plan.picture));
  }
  for (const table of body.tables)
    files.update(await readContentFile(contentDir, demandTable(body.file, table)));
  return files.digest('hex');
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
