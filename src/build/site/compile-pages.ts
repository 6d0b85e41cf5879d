import { dirname } from 'node:path';
import type { SettingsValues } from '../../model/content-types/collections.ts';
import { getBundle } from '../bundling/kept-bundle.ts';
import { runInOwnProcess } from '../bundling/own-process.ts';
import type { Progress } from './progress.ts';
import { listFiles } from '../files/site-files.ts';
import type { bundlePages } from './bundle-pages.ts';

const bundler = new URL('bundle-pages.ts', import.meta.url);

/**
 * Compiles Astro's routes and components, or finds them compiled. They depend on the software and on the
 * organization's colours and on no other content, so publishing an entry compiles nothing.
 * @param cacheDir the cache of a newsroom, beside which compiled pages are kept
 * @returns the folder of the compiled pages, for `openPages`
 */
export async function compilePages(
  cacheDir: string,
  { colors }: SettingsValues['site'],
  progress: Pick<Progress, 'step'>,
): Promise<string> {
  return await getBundle({
    caches: dirname(cacheDir),
    name: 'pages',
    // No file imports a new route.
    facts: { colors, routes: await listFiles('src/pages') },
    bundlers: ['src/build/site'],
    make: (folder) => {
      progress.step('Compiling the pages');
      return runInOwnProcess<typeof bundlePages>(bundler, 'bundlePages', folder, colors);
    },
  });
}
