import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { getBillOfMaterials, toBillPath } from '../../build/bill-of-materials.ts';
import { isForeign } from '../../build/files/site-files.ts';
import { demandOwnSite } from '../../build/takedown/own-site.ts';
import type { Environment } from '../../environment/environment.ts';
import { attempt } from '../../model/attempt.ts';
import { readPageHead } from '../../server/site/page-head.ts';
import { toRealFolder } from './write-output.ts';

/** Throws if the output folder is not a built site of this newsroom: OUT_DIR may be mistyped. */
export async function checkOutputFolder(environment: Environment): Promise<void> {
  const { outDir, contentDir } = environment;
  const [out, content, software] = [outDir, contentDir, '.'].map((folder) => [
    resolve(folder),
    toRealFolder(resolve(folder)),
  ]) as [string[], string[], string[]];
  const isIn = (inner: string[], outer: string[]) =>
    inner.some((one) => outer.some((other) => `${one}/`.startsWith(`${other}/`)));
  if (isIn(content, out) || isIn(software, out) || isIn(out, content))
    throw new Error(
      `OUT_DIR is “${outDir}”, which contains the content or the software, or is in the content. Choose a folder of its own, such as dist.`,
    );
  if (!existsSync(outDir)) return;
  const names = (await readdir(outDir)).filter((name) => !isForeign(name));
  if (names.length > 0 && !(await isMarked(outDir)) && !(await isOlderSite(outDir)))
    throw new Error(
      `OUT_DIR is “${outDir}”, which is neither empty nor a built site. Empty it, or name another folder.`,
    );
  await demandOwnSite(environment);
}

/** Whether the page for missing addresses is that of a site. The first write may have been killed after this page. */
async function isMarked(outDir: string): Promise<boolean> {
  const bytes = await readFile(join(outDir, '404.html')).catch(() => undefined);
  return bytes !== undefined && readPageHead({ bytes, type: 'text/html' }).status === 404;
}

/**
 * Whether a folder holds a site that was built before its page for missing addresses said so. It is known by the first
 * document of its API, and a build replaces it; what else it says may not be comparable with the content.
 */
export async function isOlderSite(outDir: string): Promise<boolean> {
  const start = await readFile(join(outDir, 'api/v1/index.json'), 'utf8').catch(() => '');
  const { $schema } = attempt(() => JSON.parse(start) as { readonly $schema?: unknown }) ?? {};
  const isSite = String($schema).endsWith('/api/v1/schemas/start.json');
  return isSite && !(await isMarked(outDir));
}

/** Writes the software bill of materials beside the output folder. */
export async function writeBill(outDir: string): Promise<void> {
  // The folder that it is in may belong to somebody else.
  await writeFile(toBillPath(outDir), await getBillOfMaterials()).catch((error: Error) =>
    console.error(error.message),
  );
}
