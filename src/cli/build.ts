import { build as buildSite } from 'astro';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { buildAdmin } from '../build/admin-bundle.ts';
import { getBillOfMaterials, toBillPath } from '../build/bill-of-materials.ts';
import { demandNoLeaks } from '../build/leak-gate.ts';
import { getSecrets, type Secret } from '../build/secrets.ts';
import { buildSearchIndex } from '../build/search-index.ts';
import type { Environment } from '../environment.ts';
import type { NewsroomSource } from '../source/newsroom-source.ts';
import { checkNewsroom } from '../validation/check-newsroom.ts';
import { ContentError } from '../validation/content-error.ts';
import { keepNextMoment } from './next-moment.ts';

/**
 * Builds the site and puts it in place in one step: while the build runs, and when it fails, the
 * output folder stays as it was.
 *
 * @throws ContentError for bad content, and whatever else stops the build
 */
export async function build(environment: Environment): Promise<void> {
  const { contentDir, outDir, cacheDir, now } = environment;
  await checkOutputFolder(environment);
  // One build has one now, however long it takes.
  process.env.NEWSROOM_NOW = new Date(now).toISOString();
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const staging = join(cacheDir, `staging-${randomUUID()}`);
  console.log(`Checking and building the newsroom of ${contentDir} …`);
  const begun = performance.now();
  let secrets: readonly Secret[] = [];
  let noted: Promise<void> | undefined;
  const onRead = (source: NewsroomSource) => {
    secrets = getSecrets(source, now);
    noted = keepNextMoment(cacheDir, source, now);
  };
  const problems = await checkNewsroom({ ...environment, onRead });
  await noted;
  if (problems.length > 0) throw new ContentError(problems, contentDir);
  try {
    // Astro warns of kinds that have no entry yet, which is nothing to worry about.
    await buildSite({ outDir: staging, logLevel: 'error' });
    await buildSearchIndex(staging, cacheDir);
    await buildAdmin(staging, environment);
    await demandNoLeaks(staging, secrets);
    await replaceFolder(staging, outDir);
    await writeFile(toBillPath(outDir), await getBillOfMaterials());
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  console.log(`Built ${outDir} in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
}

/** Refuses to replace a folder that is no built site: OUT_DIR may be mistyped. */
async function checkOutputFolder({ outDir, contentDir }: Environment): Promise<void> {
  const inside = (folder: string) => `${folder}/`.startsWith(`${outDir}/`);
  if (inside(contentDir) || inside(resolve('.')))
    throw new Error(
      `OUT_DIR is “${outDir}”, which holds the content or the software. Name a folder of its own, such as dist.`,
    );
  if (!existsSync(outDir)) return;
  const names = await readdir(outDir);
  if (names.length > 0 && !(names.includes('index.html') && names.includes('404.html')))
    throw new Error(
      `OUT_DIR is “${outDir}”, which is neither empty nor a built site. Empty it, or name another folder.`,
    );
}

/** Puts `source` in the place of `target`, which is missing only between two renamings. */
async function replaceFolder(source: string, target: string): Promise<void> {
  const id = randomUUID();
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
