import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { getBillOfMaterials, toBillPath } from '../../build/bill-of-materials.ts';
import { demandOwnSite } from '../../build/takedown/own-site.ts';
import type { Environment } from '../../environment/environment.ts';
import { lostAndFound } from '../../versions/plain-folder.ts';

/** Throws if the output folder is not a built site of this newsroom: OUT_DIR may be mistyped. */
export async function checkOutputFolder(environment: Environment): Promise<void> {
  const { outDir, contentDir } = environment;
  const inside = (folder: string) => `${folder}/`.startsWith(`${outDir}/`);
  if (inside(contentDir) || inside(resolve('.')))
    throw new Error(
      `OUT_DIR is “${outDir}”, which contains the content or the software. Choose a folder of its own, such as dist.`,
    );
  if (!existsSync(outDir)) return;
  const names = (await readdir(outDir)).filter(
    (name) => name !== lostAndFound && !/^\.\d+-[-0-9a-f]+\.new$/.test(name),
  );
  // A takedown on a full disk may have deleted the front page, and the first write may have been killed before it.
  const isSite = names.length === 1 || ['index.html', 'api'].some((name) => names.includes(name));
  if (names.length > 0 && !(isSite && names.includes('404.html')))
    throw new Error(
      `OUT_DIR is “${outDir}”, which is neither empty nor a built site. Empty it, or name another folder.`,
    );
  await demandOwnSite(environment);
}

/** Writes the software bill of materials beside the output folder. */
export async function writeBill(outDir: string): Promise<void> {
  // The folder that it is in may belong to somebody else.
  await writeFile(toBillPath(outDir), await getBillOfMaterials()).catch((error: Error) =>
    console.error(error.message),
  );
}
