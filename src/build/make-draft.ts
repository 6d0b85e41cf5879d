import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { getPublicNewsroom } from '../entries/newsroom/get-public-newsroom.ts';
import type { SearchRecord } from '../entries/views.ts';
import type { Environment } from '../environment/environment.ts';
import { readBootId } from '../environment/boot-id.ts';
import { readNewsroom, type NewsroomSource } from '../source/newsroom-source.ts';
import { checkContent, saveRead } from '../validation/check-newsroom.ts';
import { ContentError } from '../validation/content-error.ts';
import type { Versions } from '../versions/versions.ts';
import type { BuildMemory } from './build-memory.ts';
import { demandNoLeaksIn, getRememberedSecrets } from './leak-gate/remembered-gate.ts';
import type { Secret } from './leak-gate/secrets.ts';
import { toOwnName } from './files/own-name.ts';
import { buildSearchIndex, putFormerIndex } from './search/index-site.ts';
import type { Progress } from './site/progress.ts';
import { areOutputsChecked } from '../versions/checked-outputs.ts';
import type { SiteDraft } from './files/site-draft.ts';
import { compilePages } from './site/compile-pages.ts';
import { compileReports } from './site/compile-reports.ts';
import { assetsFolder } from './site/compiled-pages.ts';
import { makeSite } from './site/make-site.ts';
import type { SiteBasis } from './takedown/lasting-site.ts';

interface Making {
  readonly environment: Environment;
  readonly memory: BuildMemory;
  readonly versions: Versions;
  readonly progress: Progress;
  /** Whether the site is only kept in memory: it is made for a moment to come, or to warm up. */
  readonly isInMemory?: boolean;
  /** The content, if it has just been read. */
  readonly source?: NewsroomSource | undefined;
}

/** A site that can be published, with the search index of the newest version. */
export interface MadeDraft extends SiteBasis {
  readonly draft: SiteDraft;
  /** Lets the next build, and the preview in the admin, know what was made. Readers do not wait for it. */
  remember(): Promise<void>;
  /**
   * Adds its own search index, which takes longer than all else when little has changed.
   * @param isUrgent whether to leave it to the next draft, because somebody waits
   * @returns whether it has it now
   */
  addSearch(isUrgent?: () => boolean): Promise<boolean>;
}

/**
 * Makes the site, without a secret in it: pages and data.
 *
 * @throws ContentError for content with problems, and any other error of the build
 */
export async function makeDraft(making: Making): Promise<MadeDraft> {
  const { environment, versions, progress, memory } = making;
  const { gate, search } = memory;
  const { cacheDir } = environment;
  const { draft, source, secrets, searchRecords, rendered, remember } =
    await makeFromContent(making);
  try {
    await demandNoLeaksIn(draft, secrets, environment, gate);
  } catch (error) {
    // Somebody corrects the content, which changes little.
    await remember();
    throw error;
  }
  return {
    draft,
    source,
    moment: environment.now,
    remember,
    async addSearch(isUrgent) {
      if (rendered.size > fewOutputs) progress.step('Updating the search index');
      const building = { cacheDir, store: versions.store, memory: search, isUrgent };
      const isAdded = await buildSearchIndex(draft, building, searchRecords);
      if (isAdded) await demandNoLeaksIn(draft, secrets, environment, gate);
      return isAdded;
    },
  };
}

/** The pages and data of a site, and the secrets that it must not contain. */
interface BuiltDraft extends Pick<MadeDraft, 'draft' | 'source' | 'remember'> {
  readonly secrets: readonly Secret[];
  readonly searchRecords: readonly SearchRecord[];
  readonly rendered: ReadonlySet<string>;
}

/** Of so many rendered outputs, the search index is updated before anybody asks how far it is. */
const fewOutputs = 500;

/** Most attempts while the content changes; each after the first renders only what changed. */
const attempts = 5;

/**
 * Checks the content and renders the site. Bodies are read a second time, so it may not be possible to render it if someone
 * published in the meantime; then it is built again.
 */
async function makeFromContent({
  environment,
  memory,
  versions,
  progress,
  isInMemory,
  source: read,
}: Making): Promise<BuiltDraft> {
  const { cacheDir } = environment;
  for (let attempt = 1; ; attempt += 1) {
    const { source, problems } = await checkContent({
      ...{ ...environment, memory: memory.sources },
      ...(attempt === 1 && { source: read }),
    });
    if (problems.length > 0) {
      saveRead(memory.sources, source, environment.now);
      throw new ContentError(problems, environment.namedDir);
    }
    const newsroom = getPublicNewsroom(source, environment);
    let secrets: readonly Secret[] = [];
    const draft = memory.getDraft(cacheDir);
    try {
      const compiling = compilePages(cacheDir, newsroom.site, progress);
      const reports = withTemporaryFolder(cacheDir, (folder) =>
        compileReports(source, environment, compiling, folder),
      );
      // Also if one fails, the other ends before the next attempt.
      await Promise.allSettled([compiling, reports]);
      const [pages] = await Promise.all([compiling, reports]);
      const newest = versions.readNewest();
      if (newest && !draft.isPublishedAs(newest)) putFormerIndex(draft, newest);
      const { store } = versions;
      const areChecked = areOutputsChecked(cacheDir, readBootId());
      const trusted = areChecked ? newest?.outputs : undefined;
      const areAllKept = areChecked && draft.isKeptBy(newest);
      const site = await makeSite(newsroom, environment, {
        pages,
        isKept:
          areAllKept ||
          ((output) => trusted?.get(output.path)?.digest === output.digest || store.has(output)),
        memory: memory.site,
        progress,
        async meanwhile() {
          secrets = await getRememberedSecrets(source, environment, memory.gate);
          await draft.putFolder('assets', join(pages, assetsFolder));
          await draft.putFolder('public', resolve('public'));
        },
        isInMemory,
      });
      draft.setSite(site.outputs);
      return { draft, source, secrets, ...site };
    } catch (error) {
      const isLast = attempt === attempts;
      // Whatever a mark says of them, look at the files.
      memory.sources.mark = undefined;
      if (isLast || (await readNewsroom(environment.contentDir, memory.sources)) === source)
        throw error;
      progress.step('The content changed while the site was built, so it is built again');
    }
  }
}

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
