import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const entry = 'bundled-decap';

/** Decap's router uses the page as soon as it is loaded, which tests without a browser do not have. */
const router = `
  export const history = { location: { pathname: '' } };
  export const navigateToCollection = history;
  export const navigateToNewEntry = history;
  export const navigateToEntry = history;
`;

/** Decap tries it at once, and reports that there is none. */
const storage = 'export default { setItem: async () => {}, removeItem: async () => {} };';

const replaced: Readonly<Record<string, string>> = {
  'decap-cms-core/dist/esm/routing/history.js': router,
  'localforage/dist/localforage.js': storage,
};

/**
 * Loads a module that uses Decap. Decap is written for bundlers (its imports have no file extensions), so this bundles it.
 * @param source code of the module, as if it were in `admin/`
 */
export async function loadWithDecap<Module>(source: string): Promise<Module> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-decap-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [
        {
          name: entry,
          enforce: 'pre',
          resolveId: (id) => (id === entry ? join(process.cwd(), 'admin', `${entry}.js`) : null),
          load: (id) => {
            if (id.endsWith(`admin/${entry}.js`)) return source;
            return Object.entries(replaced).find(([file]) => id.endsWith(file))?.[1] ?? null;
          },
        },
      ],
      define: { window: 'globalThis' },
      ssr: { noExternal: true },
      build: { ssr: true, outDir: folder, rolldownOptions: { input: { [entry]: entry } } },
    });
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    return (await import(pathToFileURL(join(folder, `${entry}.js`)).href)) as Module;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
