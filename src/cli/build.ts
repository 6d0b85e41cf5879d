import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildAdmin } from '../build/admin/admin-bundle.ts';
import { getBillOfMaterials, toBillPath } from '../build/bill-of-materials.ts';
import { openFolderSite } from '../build/built-site.ts';
import { demandNoLeaks } from '../build/leak-gate/leak-gate.ts';
import { getSecrets, type Secret } from '../build/leak-gate/secrets.ts';
import { readMemory, writeMemory } from '../build/leak-gate/stored-memory.ts';
import { demandPromisedOutput } from '../build/output-check.ts';
import { getPromisedOutputs, type PromisedOutput } from '../build/promised-outputs.ts';
import { buildSearchIndex } from '../build/search/index-site.ts';
import { fillFromDraft, openDraft, type SiteDraft } from '../build/site-draft.ts';
import { compilePages } from '../build/site/compile-pages.ts';
import { compileReports } from '../build/site/compile-reports.ts';
import { assetsFolder } from '../build/site/compiled-pages.ts';
import { makeSite } from '../build/site/make-site.ts';
import { demandMounted } from '../build/takedown/unmounted-folders.ts';
import { getPublicNewsroom } from '../entries/newsroom/get-public-newsroom.ts';
import type { SearchRecord } from '../entries/views.ts';
import type { Environment } from '../environment/environment.ts';
import { readNewsroom, type NewsroomSource, type SourceMemory } from '../source/newsroom-source.ts';
import { checkNewsroom } from '../validation/check-newsroom.ts';
import { ContentError } from '../validation/content-error.ts';
import { openVersions, type Versions } from '../versions/versions.ts';
import { toOwnName } from './leftovers.ts';
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
  memory: SourceMemory = new Map(),
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
    const { draft, secrets, searchRecords } = await buildAsPromised(environment, memory, versions);
    await buildSearchIndex(draft, cacheDir, searchRecords);
    await putAdmin(draft, environment);
    await demandNoLeaksIn(draft, secrets, cacheDir);
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

/** The pages and data of a site, and the secrets that it must not contain. */
interface BuiltDraft {
  readonly draft: SiteDraft;
  readonly secrets: readonly Secret[];
  readonly searchRecords: readonly SearchRecord[];
}

/** Most attempts while the content changes; each after the first renders only what changed. */
const attempts = 5;

/**
 * Checks the content, renders the site, and compares the two. Bodies are read a second time, so the site differs, or
 * cannot be rendered, if someone published in the meantime; then it is built again.
 */
async function buildAsPromised(
  environment: Environment,
  memory: SourceMemory,
  versions: Versions,
): Promise<BuiltDraft> {
  const { cacheDir } = environment;
  for (let attempt = 1; ; attempt += 1) {
    const { source, secrets } = await readSound(environment, memory);
    const newsroom = getPublicNewsroom(source, environment);
    const promised = await getPromisedOutputs(newsroom, environment);
    try {
      const pages = await compilePages(cacheDir, newsroom.site);
      await withTemporaryFolder(cacheDir, (folder) =>
        compileReports(source, environment, pages, folder),
      );
      const site = await makeSite(newsroom, environment, { pages, versions });
      const draft = openDraft(versions);
      for (const [path, output] of site.outputs) draft.putKept(path, output);
      await demandPromisedOutput(draft, site.rendered, promised);
      await draft.putFolder(join(pages, assetsFolder));
      await draft.putFolder(resolve('public'));
      return { draft, secrets, searchRecords: site.searchRecords };
    } catch (error) {
      if (attempt === attempts || !(await hasChanged(promised, environment, memory))) throw error;
      console.log('The content changed while the site was built, so it is built again.');
    }
  }
}

/** Adds the admin. */
const putAdmin = (draft: SiteDraft, environment: Environment) =>
  withTemporaryFolder(environment.cacheDir, async (folder) => {
    await buildAdmin(folder, environment);
    await draft.putFolder(folder);
  });

async function withTemporaryFolder(
  cacheDir: string,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = join(cacheDir, `staging-${toOwnName()}`);
  await mkdir(folder, { recursive: true });
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws an error that names the entries and the files, when the site contains a secret */
async function demandNoLeaksIn(
  draft: SiteDraft,
  secrets: readonly Secret[],
  cacheDir: string,
): Promise<void> {
  const file = join(cacheDir, 'secrets');
  const outputs = Array.from(draft.outputs, ([path, { digest }]) => ({
    path,
    digest,
    read: () => draft.read(path),
  }));
  await writeMemory(file, await demandNoLeaks(outputs, secrets, await readMemory(file)));
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
  const now = await getPromisedOutputs(getPublicNewsroom(source, environment), environment);
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
