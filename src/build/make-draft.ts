import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { getPublicNewsroom } from './site/get-public-newsroom.ts';
import type { SearchRecord } from '../entries/views.ts';
import type { Environment } from '../environment/environment.ts';
import { readBootId } from '../environment/boot-id.ts';
import { readNewsroom, type NewsroomSource } from '../source/newsroom-source.ts';
import type { SourceMemory } from '../source/source-memory.ts';
import { checkNewsroom } from '../validation/check-newsroom.ts';
import { ContentError } from '../validation/content-error.ts';
import type { Versions } from '../versions/versions.ts';
import { buildAdmin } from './admin/admin-bundle.ts';
import type { BuildMemory } from './build-memory.ts';
import { demandNoLeaksIn, getRememberedSecrets } from './leak-gate/remembered-gate.ts';
import type { Secret } from './leak-gate/secrets.ts';
import { demandPromisedOutput } from './output-check.ts';
import { toOwnName } from './own-name.ts';
import { getPromisedOutputs, type PromisedOutput } from './promised-outputs.ts';
import { buildSearchIndex, putFormerIndex } from './search/index-site.ts';
import type { Progress } from './progress.ts';
import { areOutputsChecked } from '../versions/checked-outputs.ts';
import { openDraft, type SiteDraft } from './site-draft.ts';
import { compilePages } from './site/compile-pages.ts';
import { compileReports } from './site/compile-reports.ts';
import { assetsFolder } from './site/compiled-pages.ts';
import { makeSite } from './site/make-site.ts';

interface Making {
  readonly environment: Environment;
  readonly memory: BuildMemory;
  readonly versions: Versions;
  readonly progress: Progress;
  /** Whether the site is made for a moment to come. */
  readonly isAhead?: boolean;
}

/** A site that can be published, with the search index of the newest version. */
export interface MadeDraft {
  readonly draft: SiteDraft;
  /** The content that it shows. */
  readonly source: NewsroomSource;
  /** The moment for which it is made, in milliseconds since 1970-01-01T00:00Z. */
  readonly moment: number;
  /** Adds its own search index, which takes longer than all else when little has changed. */
  addSearch(): Promise<void>;
}

/**
 * Makes the site, without a secret in it: pages, data and admin.
 *
 * @throws ContentError for content with problems, and any other error of the build
 */
export async function makeDraft(making: Making): Promise<MadeDraft> {
  const { environment, versions, progress, memory } = making;
  const { gate } = memory;
  const { cacheDir } = environment;
  const { draft, source, secrets, searchRecords, rendered } = await makeAsPromised(making);
  await putAdmin(draft, environment);
  const newest = versions.readNewest();
  if (newest) putFormerIndex(draft, newest);
  await demandNoLeaksIn(draft, secrets, cacheDir, gate);
  return {
    draft,
    source,
    moment: environment.now,
    async addSearch() {
      if (rendered.size > fewOutputs) progress.step('Updating the search index');
      await buildSearchIndex(draft, cacheDir, searchRecords);
      await demandNoLeaksIn(draft, secrets, cacheDir, gate);
    },
  };
}

/** The pages and data of a site, and the secrets that it must not contain. */
interface BuiltDraft extends Pick<MadeDraft, 'draft' | 'source'> {
  readonly secrets: readonly Secret[];
  readonly searchRecords: readonly SearchRecord[];
  readonly rendered: ReadonlySet<string>;
}

/** Of so many rendered outputs, the search index is updated before anybody asks how far it is. */
const fewOutputs = 500;

/** Most attempts while the content changes; each after the first renders only what changed. */
const attempts = 5;

/**
 * Checks the content, renders the site, and compares the two. Bodies are read a second time, so the site differs, or
 * cannot be rendered, if someone published in the meantime; then it is built again.
 */
async function makeAsPromised({
  environment,
  memory,
  versions,
  progress,
  isAhead,
}: Making): Promise<BuiltDraft> {
  const { cacheDir } = environment;
  for (let attempt = 1; ; attempt += 1) {
    const { source, secrets } = await readSound(environment, memory);
    const newsroom = getPublicNewsroom(source, environment);
    const promised = await getPromisedOutputs(newsroom, environment);
    try {
      const compiling = compilePages(cacheDir, newsroom.site, progress);
      const reports = withTemporaryFolder(cacheDir, (folder) =>
        compileReports(source, environment, compiling, folder),
      );
      // Also if one fails, the other ends before the next attempt.
      await Promise.allSettled([compiling, reports]);
      const [pages] = await Promise.all([compiling, reports]);
      const newest = versions.readNewest()?.outputs ?? new Map();
      const { store } = versions;
      const site = await makeSite(newsroom, environment, {
        pages,
        store,
        trusted: areOutputsChecked(cacheDir, readBootId()) ? newest : undefined,
        memory: memory.site,
        progress,
        isAhead,
      });
      const draft = openDraft(store, newest);
      for (const [path, output] of site.outputs) draft.putKept(path, output);
      demandPromisedOutput(draft, site.rendered, promised);
      await draft.putFolder(join(pages, assetsFolder));
      await draft.putFolder(resolve('public'));
      const { searchRecords, rendered } = site;
      return { draft, source, secrets, searchRecords, rendered };
    } catch (error) {
      if (attempt === attempts || !(await hasChanged(promised, environment, memory.sources)))
        throw error;
      progress.step('The content changed while the site was built, so it is built again');
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

/** Reads the content. @throws ContentError when it has problems */
async function readSound(environment: Environment, { sources, gate }: BuildMemory) {
  let read: NewsroomSource | undefined;
  const onRead = (source: NewsroomSource) => (read = source);
  const problems = await checkNewsroom({ ...environment, memory: sources, onRead });
  if (problems.length > 0) throw new ContentError(problems, environment.contentDir);
  return { source: read!, secrets: await getRememberedSecrets(read!, environment, gate) };
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
