import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { getBillOfMaterials, toBillPath } from '../build/bill-of-materials.ts';
import { openFolderSite } from '../build/built-site.ts';
import { makeDraft } from '../build/make-draft.ts';
import { fillFromDraft } from '../build/site-draft.ts';
import { demandMounted } from '../build/takedown/unmounted-folders.ts';
import type { Environment } from '../environment/environment.ts';
import { openSourceMemory } from '../source/source-ledger.ts';
import { openVersions } from '../versions/versions.ts';
import { publishSite } from './publish-site.ts';

/**
 * Builds the site and replaces the old one in one step: while the build runs, and when it fails, the
 * output folder stays as it was.
 *
 * @param memory the entries that a takedown has just read
 * @throws ContentError for content with problems, and any other error of the build
 */
export async function build(
  environment: Environment,
  memory = openSourceMemory(environment.contentDir, environment.cacheDir),
): Promise<void> {
  const { contentDir, outDir, cacheDir, now, isNowFixed } = environment;
  await checkOutputFolder(environment);
  await demandMounted(contentDir, openFolderSite(outDir));
  // The whole build uses one moment.
  process.env.NEWSROOM_NOW = new Date(now).toISOString();
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  console.log(`Checking and building the newsroom of ${contentDir} …`);
  const begun = performance.now();
  const getNow = () => (isNowFixed ? now : now + Math.ceil(performance.now() - begun));
  const versions = openVersions(cacheDir);
  try {
    const draft = await makeDraft({ environment, memory, versions, log: console.log });
    await publishSite(
      versions,
      { environment, memory, getNow },
      {
        publication: { time: getNow(), reason: 'publication' },
        fill: (next) => fillFromDraft(next, draft),
      },
    );
    versions.sweep();
    await writeFile(toBillPath(outDir), await getBillOfMaterials());
  } finally {
    versions.close();
  }
  console.log(`Built ${outDir} in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
}

/** Throws if the output folder is not a built site: OUT_DIR may be mistyped. */
async function checkOutputFolder({ outDir, contentDir }: Environment): Promise<void> {
  const inside = (folder: string) => `${folder}/`.startsWith(`${outDir}/`);
  if (inside(contentDir) || inside(resolve('.')))
    throw new Error(
      `OUT_DIR is “${outDir}”, which contains the content or the software. Choose a folder of its own, such as dist.`,
    );
  if (!existsSync(outDir)) return;
  const names = await readdir(outDir);
  // A takedown on a full disk may have deleted the front page.
  const isSite = ['index.html', 'api'].some((name) => names.includes(name));
  if (names.length > 0 && !(isSite && names.includes('404.html')))
    throw new Error(
      `OUT_DIR is “${outDir}”, which is neither empty nor a built site. Empty it, or name another folder.`,
    );
}
