import { transform } from '@astrojs/compiler-rs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Folder of the software. */
const root = resolve('.');

/** A layout of the site, and what the admin's preview uses instead. */
const [page, preview] = [
  'src/components/layouts/Page.astro',
  'admin/previews/rendering/PreviewLayout.astro',
].map((path) => resolve(path));

/**
 * Lets a bundle for the browser import the site's components. Astro's own plugin
 * allows components in pages only, but the compiler and the functions that compiled components call
 * run anywhere. The layout of a page is left out, because its stylesheet would restyle the admin.
 */
export function defineAstroInBrowser(): Plugin {
  return {
    name: 'dateline-astro-in-browser',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('.astro')) return undefined;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id === page ? preview : found;
    },
    transform(source, id) {
      if (!id.endsWith('.astro')) return undefined;
      const { code, map, diagnostics } = transform(source, {
        filename: id.slice(root.length + 1),
        normalizedFilename: id.slice(root.length),
        internalURL: 'astro/compiler-runtime',
        // As Astro does by default, so that preview and page have the same white space.
        compact: 'jsx',
        resultScopedSlot: true,
        // Without it, components come with notes on their imports that only Astro's own build reads.
        resolvePath: (path) => path,
        sourcemap: 'external',
      });
      const error = diagnostics.find(({ severity }) => severity === 'error');
      if (error) this.error(`${id}: ${error.text}`);
      return { code, map, moduleType: 'ts' };
    },
  };
}
