import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** A field of Decap's configuration, as Decap's own checks read it. */
export type DecapField = Readonly<Record<string, unknown>>;

const entry = 'decap-control';
const source = `
  import { fromJS } from 'immutable';
  import Widget from 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget';
  import { validations } from 'decap-cms-lib-widgets';
  export function isRejected(field, value) {
    const t = (key) => key;
    const widget = new Widget({ field: fromJS(field), t });
    const checks = [widget.validatePresence, widget.validatePattern];
    if (checks.some((check) => check(fromJS(field), fromJS(value), t).error)) return true;
    const size = Array.isArray(value) ? fromJS(value) : undefined;
    return Boolean(validations.validateMinMax(t, '', size, field.min, field.max));
  }
`;

/**
 * Loads Decap's own check of one control: whether it rejects a value as missing, malformed or too many.
 * Decap is written for bundlers, so this bundles it.
 */
export async function loadDecapCheck(): Promise<(field: DecapField, value: unknown) => boolean> {
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
          load: (id) => (id.endsWith(`${entry}.js`) ? source : null),
        },
      ],
      define: { window: 'globalThis' },
      ssr: { noExternal: true },
      build: { ssr: true, outDir: folder, rolldownOptions: { input: { [entry]: entry } } },
    });
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    const module = (await import(pathToFileURL(join(folder, `${entry}.js`)).href)) as {
      isRejected: (field: DecapField, value: unknown) => boolean;
    };
    return module.isRejected;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
