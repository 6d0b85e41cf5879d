import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { buildAdmin } from '../build/admin/admin-bundle.ts';
import { getBillOfMaterials, toBillPath } from '../build/bill-of-materials.ts';
import { listFolderOutputs } from '../build/leak-gate/folder-outputs.ts';
import { demandNoLeaks } from '../build/leak-gate/leak-gate.ts';
import { readMemory, writeMemory } from '../build/leak-gate/stored-memory.ts';
import { demandPromisedOutput } from '../build/output-check.ts';
import { getPromisedOutputs, type PromisedOutput } from '../build/promised-outputs.ts';
import { getSecrets, type Secret } from '../build/leak-gate/secrets.ts';
import { buildSearchIndex } from '../build/search/index-site.ts';
import { compilePages } from '../build/site/compile-pages.ts';
import { compileReports } from '../build/site/compile-reports.ts';
import { renderSite } from '../build/site/render-site.ts';
import { takeDown } from '../build/takedown/run-takedown.ts';
import { demandMounted } from '../build/takedown/unmounted-folders.ts';
import type { Environment } from '../environment/environment.ts';
import { readNewsroom, type NewsroomSource, type SourceMemory } from '../source/newsroom-source.ts';
import { checkNewsroom } from '../validation/check-newsroom.ts';
import { ContentError } from '../validation/content-error.ts';
import { toOwnName } from './leftovers.ts';
import { reportTakenDown, withholdFiles } from './take-down.ts';

/**
 * Builds the site and replaces the old one in one step: while the build runs, and when it fails, the
 * output folder stays as it was.
 *
 * @param memory the entries that a takedown has just read
 * @throws ContentError for content with problems, and any other error of the build
 */
export async function build(
  environment: Environment,
  memory: SourceMemory = new Map(),
): Promise<void> {
  const { contentDir, outDir, cacheDir, now, isNowFixed } = environment;
  await checkOutputFolder(environment);
  await demandMounted(contentDir, outDir);
  // The whole build uses one moment.
  process.env.NEWSROOM_NOW = new Date(now).toISOString();
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  console.log(`Checking and building the newsroom of ${contentDir} …`);
  const begun = performance.now();
  const { staging, secrets } = await buildAsPromised(environment, memory);
  try {
    await buildSearchIndex(staging, cacheDir);
    await buildAdmin(staging, environment);
    await demandNoLeaks(await listFolderOutputs(staging), secrets);
    // Entries that were taken down during the build must not come back with it.
    const ended = isNowFixed ? now : now + Math.ceil(performance.now() - begun);
    const { takenDown } = await takeDown({
      contentDir,
      site: staging,
      cacheDir,
      now: ended,
      memory,
    });
    reportTakenDown(await withholdFiles(takenDown, environment.protectedWords));
    await replaceFolder(staging, outDir);
    await writeFile(toBillPath(outDir), await getBillOfMaterials());
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  console.log(`Built ${outDir} in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
}

/** A built site in a folder of its own, and the secrets that it must not contain. */
interface StagedSite {
  readonly staging: string;
  readonly secrets: readonly Secret[];
}

/** Most attempts while the content changes; each after the first renders only what changed. */
const attempts = 5;

/**
 * Checks the content, renders the site, and compares the two. Pages read the content a second time, so the site
 * differs, or cannot be rendered, if someone published in the meantime; then it is built again.
 */
async function buildAsPromised(
  environment: Environment,
  memory: SourceMemory,
): Promise<StagedSite> {
  const { cacheDir } = environment;
  const publicDir = resolve('public');
  for (let attempt = 1; ; attempt += 1) {
    const { source, secrets } = await readSound(environment, memory);
    const promised = await getPromisedOutputs(source, environment);
    const staging = join(cacheDir, `staging-${toOwnName()}`);
    try {
      await mkdir(staging, { recursive: true });
      const pages = await compilePages(cacheDir, source.settings.site!.values);
      await compileReports(source, environment, pages, staging);
      await renderSite(staging, { pages, cacheDir, publicDir });
      await demandPromisedOutput(staging, promised, publicDir);
      return { staging, secrets };
    } catch (error) {
      await rm(staging, { recursive: true, force: true });
      if (attempt === attempts || !(await hasChanged(promised, environment, memory))) throw error;
      console.log('The content changed while the site was built, so it is built again.');
    }
  }
}

/** Reads the content. @throws ContentError when it has problems */
async function readSound(environment: Environment, memory: SourceMemory) {
  let read: NewsroomSource | undefined;
  const onRead = (source: NewsroomSource) => (read = source);
  const problems = await checkNewsroom({ ...environment, memory, onRead });
  if (problems.length > 0) throw new ContentError(problems, environment.contentDir);
  return { source: read!, secrets: await getRememberedSecrets(read!, environment) };
}

/** The secrets of the content; what has not changed since the last build is not searched again. */
async function getRememberedSecrets(
  source: NewsroomSource,
  environment: Environment,
): Promise<readonly Secret[]> {
  const path = join(environment.cacheDir, 'secrets');
  const { secrets, memory } = await getSecrets(source, environment, await readMemory(path));
  await mkdir(environment.cacheDir, { recursive: true });
  await writeMemory(path, memory);
  return secrets;
}

/** Whether the content promises other outputs by now; content with problems counts as changed. */
async function hasChanged(
  promised: readonly PromisedOutput[],
  environment: Environment,
  memory: SourceMemory,
): Promise<boolean> {
  const source = await readNewsroom(environment.contentDir, memory);
  if (source.problems.length > 0) return true;
  const now = await getPromisedOutputs(source, environment);
  return JSON.stringify(now) !== JSON.stringify(promised);
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

/** Replaces `target` by `source`. The target is missing only between two renames. */
async function replaceFolder(source: string, target: string): Promise<void> {
  const id = toOwnName();
  const [next, previous] = [`${target}.${id}.new`, `${target}.${id}.old`];
  await mkdir(dirname(target), { recursive: true });
  try {
    await rename(source, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(source, next, { recursive: true });
  }
  const exists = existsSync(target);
  if (exists) await rename(target, previous);
  await rename(next, target);
  if (exists) await rm(previous, { recursive: true });
}
