// @ts-check
import { defineConfig } from 'astro/config';
import { defineFreshBrandStyles } from './src/build/site/brand-styles.ts';
import { defineReportCompiler } from './src/build/site/report-compiler.ts';
import { defineKeptReportsModule, defineReportsModule } from './src/build/site/reports-module.ts';
import { getEnvironment } from './src/environment/environment.ts';
import { readSettings } from './src/source/newsroom-source.ts';

const environment = getEnvironment();
const { contentDir } = environment;
const site = await readSettings(contentDir, 'site');
// Where they cannot be read, pages say so.
const timeZone = site.value?.values.timeZone ?? 'UTC';

export default defineConfig({
  // Every link ends in a slash; 'always' would also require one for pictures in development.
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Media pass through src/media, which also removes what must not be published.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  devToolbar: { enabled: false },
  integrations: [defineReportCompiler(environment, timeZone)],
  vite: {
    // Configuration comes from the variables that the README lists, and from no file.
    envDir: false,
    // The packages may belong to another account, which has installed the software.
    cacheDir: '.cache/vite',
    plugins: [
      { ...defineReportsModule(contentDir), apply: 'serve' },
      { ...defineKeptReportsModule(), apply: 'build' },
      defineFreshBrandStyles(contentDir),
    ],
    // Other builds on this machine do not change this site.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
  },
});
