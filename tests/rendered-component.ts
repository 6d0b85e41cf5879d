import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { renderComponents } from '../admin/previews/rendering/render-components.ts';
import { defineAstroInBrowser } from '../src/build/admin/astro-in-browser.ts';
import { makeSharedFolder } from './temporary-folder.ts';

type Bundle = { readonly render: typeof renderComponents; readonly component: never };

/** Compiles a component of the site, for a test of what views do not say. @param path from the root of the repository */
export async function loadComponent(
  path: string,
): Promise<(props: Readonly<Record<string, unknown>>) => Promise<string>> {
  const outDir = makeSharedFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'rendered-component',
        resolveId: (id) => (id === 'entry' ? resolve('tests/entry.ts') : null),
        load: (id) =>
          id === resolve('tests/entry.ts')
            ? `export { renderComponents as render } from '../admin/previews/rendering/render-components.ts';
               export { default as component } from '../${path}';`
            : null,
      },
      defineAstroInBrowser(),
    ],
    build: { ssr: true, outDir, rolldownOptions: { input: { entry: 'entry' } } },
  });
  const file = pathToFileURL(join(outDir, 'entry.js')).href;
  const { render, component } = (await import(file)) as Bundle;
  return (props) => render([{ component, props }]);
}
