import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { defineBrandStyles } from './src/build/brand-styles.ts';
import { defineMdxProcessor } from './src/build/mdx-processor.ts';
import { defineReportsModule } from './src/build/reports-module.ts';
import { getBodyOptions } from './src/entries/bodies/body-options.ts';
import { getEnvironment } from './src/environment/environment.ts';
import { parseLocation } from './src/model/location.ts';

const environment = getEnvironment();
const { contentDir } = environment;

/** Reports are rendered by our own pipeline, so that nothing in one can run. */
const processor = defineMdxProcessor(contentDir, (file) => {
  const location = parseLocation(file);
  const language = ('language' in location && location.language) || '';
  return getBodyOptions(environment, { file, format: 'mdx', language });
});

export default defineConfig({
  site: environment.siteUrl,
  outDir: environment.outDir,
  cacheDir: environment.cacheDir,
  // Every link ends in a slash; 'always' would also require one for pictures in development.
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Media pass through src/media, which also removes what must not be published.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  devToolbar: { enabled: false },
  integrations: [mdx({ processor, extendMarkdownConfig: false })],
  vite: {
    // Configuration comes from the variables that the README lists, and from no file.
    envDir: false,
    plugins: [defineReportsModule(contentDir), defineBrandStyles(contentDir)],
    // Other builds on this machine do not change this site.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
  },
  experimental: { incrementalBuild: true },
});
