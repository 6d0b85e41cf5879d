import mdx from '@astrojs/mdx';
import { build, type AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getBodyOptions } from '../../entries/bodies/body-options.ts';
import { toReportsFile, type KeptReports } from '../../entries/bodies/kept-reports.ts';
import { readBodyDigest } from '../../entries/newsroom/body-digest.ts';
import { toStoredEntry } from '../../entries/newsroom/to-stored-entry.ts';
import type { Environment } from '../../environment/environment.ts';
import { parseLocation } from '../../model/location.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import { defineMdxProcessor } from './mdx-processor.ts';
import { defineReportsModule } from './reports-module.ts';

/** Compiles reports by our own pipeline, so that nothing in one can run. */
export function defineReportCompiler(environment: Environment): AstroIntegration {
  const processor = defineMdxProcessor(environment.contentDir, (file) => {
    const location = parseLocation(file);
    const language = ('language' in location && location.language) || '';
    return getBodyOptions(environment, { file, format: 'mdx', language });
  });
  return mdx({ processor, extendMarkdownConfig: false });
}

/**
 * Compiles all reports into one file of the cache, unless it has them as they are.
 * @param pages folder of the compiled pages, whose name changes with the software
 * @param folder for files of this build
 */
export async function compileReports(
  source: NewsroomSource,
  environment: Environment,
  pages: string,
  folder: string,
): Promise<void> {
  const file = toReportsFile(environment.cacheDir);
  const key = await toReportsKey(source, environment, pages);
  const kept = await readFile(file, 'utf8').then(
    (json) => JSON.parse(json) as KeptReports,
    () => undefined,
  );
  if (kept?.key === key) return;
  // Astro writes files of its own beside what it compiles.
  const root = join(folder, 'reports');
  await build({
    configFile: false,
    root,
    srcDir: fileURLToPath(new URL('reports', import.meta.url)),
    logLevel: 'error',
    devToolbar: { enabled: false },
    integrations: [defineReportCompiler(environment)],
    vite: { envDir: false, plugins: [defineReportsModule(environment.contentDir)] },
  });
  const reports: unknown = JSON.parse(await readFile(join(root, 'dist/reports.json'), 'utf8'));
  await writeFile(join(root, 'reports.json'), JSON.stringify({ key, reports }));
  await rename(join(root, 'reports.json'), file);
  await rm(root, { recursive: true });
}

/** What the HTML of all reports is made of. */
async function toReportsKey(
  { entries }: NewsroomSource,
  environment: Environment,
  pages: string,
): Promise<string> {
  const hash = createHash('sha256').update(`${basename(pages)}\0${environment.siteUrl}`);
  for (const entry of entries) {
    const { body } = toStoredEntry(entry);
    if (entry.location.collection !== 'reports' || !body) continue;
    hash.update(`\0${body.file}\0${await readBodyDigest(environment, body)}`);
  }
  return hash.digest('hex');
}
