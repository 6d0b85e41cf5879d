import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import type { Environment } from '../../environment/environment.ts';
import { formatInEachLanguage } from '../../languages/each-language.ts';
import { getAdminSettings } from './admin-settings.ts';
import { defineAstroInBrowser } from './astro-in-browser.ts';
import { defineDecapSeam } from '../decap/plugin.ts';
import { getBundle } from '../kept-bundle.ts';

/** Says what is missing where scripts do not run. */
const scriptNotice: Plugin = {
  name: 'dateline:script-notice',
  transformIndexHtml: (html) =>
    html.replace('<noscript>', `$&${formatInEachLanguage('Writing needs JavaScript.')}`),
};

/** Vite's configuration of the admin. */
function getAdminConfig(): InlineConfig {
  return {
    configFile: false,
    root: resolve('admin'),
    base: '/admin/',
    logLevel: 'error',
    publicDir: false,
    // No variable goes into the bundle: `npm start` builds it in the server, which has them all.
    envDir: false,
    envPrefix: 'NO_VARIABLE_BEGINS_WITH_THIS_',
    // Decap's packages expect a bundler that knows Node's name of the global object.
    define: { global: 'globalThis' },
    plugins: [defineDecapSeam(), defineAstroInBrowser(), scriptNotice],
    resolve: { dedupe: ['react', 'react-dom', 'immutable', '@emotion/react'] },
  };
}

/**
 * Builds the admin into `outDir/admin`. The bundle is the same for every newsroom, so it is kept beside the
 * caches of all newsrooms until one of its files changes; what is specific to a newsroom is in `settings.json`.
 */
export async function buildAdmin(outDir: string, environment: Environment): Promise<void> {
  const caches = dirname(environment.cacheDir);
  const bundlers = ['src/build/admin', 'src/build/decap'];
  const bundle = await getBundle({ caches, name: 'admin', bundlers, make: buildBundle });
  const target = join(outDir, 'admin');
  await mkdir(target, { recursive: true });
  await cp(bundle, target, { recursive: true });
  const settings = await getAdminSettings(environment);
  await writeFile(join(target, 'settings.json'), JSON.stringify(settings));
}

async function buildBundle(folder: string, inputReport: Plugin): Promise<void> {
  // Most builds bundle nothing, and need not wait for Vite to be loaded.
  const { build, defaultClientConditions } = await import('vite');
  const config = getAdminConfig();
  await build({
    ...config,
    plugins: [config.plugins, inputReport],
    mode: 'production',
    // The process may run with another NODE_ENV, as in tests, by which Vite also chooses between the
    // development and the production build of a package.
    define: { ...config.define, 'process.env.NODE_ENV': '"production"' },
    resolve: {
      ...config.resolve,
      conditions: defaultClientConditions.map((condition) =>
        condition === 'development|production' ? 'production' : condition,
      ),
    },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        output: {
          // Decap's modules have import cycles, so they must run in the order written.
          strictExecutionOrder: true,
        },
      },
    },
  });
}
