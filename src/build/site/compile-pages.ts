import type { AstroIntegration } from 'astro';
import { dirname, join } from 'node:path';
import type { SettingsValues } from '../../model/content-types/collections.ts';
import { getBundle } from '../kept-bundle.ts';
import type { Progress } from '../progress.ts';
import { listFiles } from '../site-files.ts';
import { assetsFolder, keepPages, type PageData } from './compiled-pages.ts';

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
    make: async (folder, inputReport) => {
      progress.step('Compiling the pages');
      // Most builds compile nothing, and need not wait for Astro to be loaded.
      const { build } = await import('astro');
      await build({
        outDir: join(folder, assetsFolder),
        cacheDir: join(folder, 'cache'),
        logLevel: 'error',
        vite: {
          plugins: [inputReport],
          build: { copyPublicDir: false },
          environments: {
            // Every render thread of every build loads the pages: in 223 files instead of 1,066, that takes
            // 0.34 s of the processor instead of 0.78 s.
            prerender: { resolve: { noExternal: true, external: nativePackages } },
          },
        },
        integrations: [defineKeptPages(folder)],
      });
    },
  });
}

/** Packages with machine code, which cannot be bundled. */
const nativePackages = ['sharp', '@takumi-rs/core'];

/** Keeps what Astro has compiled instead of rendering it. */
function defineKeptPages(folder: string): AstroIntegration {
  /** Astro adds the stylesheets of each page while it compiles. */
  let pages: PageData = new Map();
  return {
    name: 'dateline-kept-pages',
    hooks: {
      'astro:build:setup': (options) => void (pages = options.pages),
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          setup: () => keepPages(folder, pages),
          getStaticPaths: async () => [],
        })),
    },
  };
}
