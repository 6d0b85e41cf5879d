import { join, resolve } from 'node:path';
import { build, defaultClientConditions, type Plugin } from 'vite';
import { formatInEachLanguage } from '../../languages/each-language.ts';
import { defineInputReport } from '../bundling/bundle-inputs.ts';
import { defineDecapSeam } from '../decap/plugin.ts';
import { defineAstroInBrowser } from './astro-in-browser.ts';
import { defineFirstLoad } from './first-load.ts';
import { writeHandbook } from './handbook.ts';

/** Says that the admin is on its way, which takes long on a slow line, and what is missing where scripts do not run. */
const notices: Plugin = {
  name: 'dateline:notices',
  transformIndexHtml: (html) =>
    html
      .replace('<div class="newsroom-loading">', `$&${formatInEachLanguage('Loading …')}`)
      .replace('<noscript>', `$&${formatInEachLanguage('Writing needs JavaScript.')}`),
};

/** What the page loads before its first script asks for it, while that waits for the settings and the messages. */
const earlyModules: Plugin = {
  name: 'dateline:early-modules',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const start = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.facadeModuleId === resolve('admin/start-admin.ts'),
      );
      if (start?.type !== 'chunk') throw new Error('The bundle has no start-admin.ts.');
      return [start.fileName, ...start.imports]
        .map((file) => `/admin/${file}`)
        .filter((href) => !html.includes(href))
        .map((href) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: '', href },
          injectTo: 'head' as const,
        }));
    },
  },
};

/** Names the modules that are loaded when somebody needs them, for `prepareEditor`; not the messages of other languages. */
const laterModules: Plugin = {
  name: 'dateline:later-modules',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) => {
      const later = Object.values(bundle).filter(
        (file) => file.type === 'chunk' && !/\/languages\//.test(file.facadeModuleId ?? ''),
      );
      const content = later.map(({ fileName }) => fileName).join(' ');
      return [{ tag: 'meta', attrs: { name: 'modules', content }, injectTo: 'head' }];
    },
  },
};

/**
 * Bundles the admin with Vite, into `admin/` of a folder, with the handbook for its readers.
 * @param folder an empty folder
 * @returns the paths of the files that go into the bundle
 */
export async function bundleAdmin(folder: string): Promise<string[]> {
  const inputs = new Set<string>();
  await build({
    configFile: false,
    root: resolve('admin'),
    base: '/admin/',
    logLevel: 'error',
    publicDir: false,
    // No variable goes into the bundle: `npm start` builds it in the server, which has them all.
    envDir: false,
    envPrefix: 'NO_VARIABLE_BEGINS_WITH_THIS_',
    plugins: [
      defineDecapSeam(),
      defineAstroInBrowser(),
      notices,
      earlyModules,
      laterModules,
      defineInputReport(inputs),
    ],
    mode: 'production',
    define: {
      // Decap's packages expect a bundler that knows Node's name of the global object.
      global: 'globalThis',
      // The process may run with another NODE_ENV, as in tests, by which Vite also chooses between the
      // development and the production build of a package.
      'process.env.NODE_ENV': '"production"',
    },
    resolve: {
      dedupe: ['react', 'react-dom', 'immutable', '@emotion/react'],
      conditions: defaultClientConditions.map((condition) =>
        condition === 'development|production' ? 'production' : condition,
      ),
    },
    build: {
      outDir: join(folder, 'admin'),
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        output: {
          // Decap's modules have import cycles, so they must run in the order written.
          strictExecutionOrder: true,
          // Without the names of all chunks that share it.
          chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
          // Otherwise half of the files are smaller than the request for each.
          codeSplitting: {
            groups: [
              { name: defineFirstLoad(), minShareCount: 2, priority: 1 },
              {
                name: 'shared',
                minShareCount: 2,
                entriesAware: true,
                // Bytes.
                entriesAwareMergeThreshold: 4000,
              },
            ],
          },
        },
      },
    },
  });
  await writeHandbook(join(folder, 'admin/help'));
  return [...inputs];
}
