import { join } from 'node:path';
import type { Plugin } from 'vite';
import { listContentFiles } from '../source/content-folder.ts';

const name = 'virtual:dateline/reports';

/**
 * Gives pages the compiled reports of whatever folder `CONTENT_DIR` names; `import.meta.glob` takes
 * only paths that are written in the source.
 */
export function defineReportsModule(contentDir: string): Plugin {
  return {
    name: 'dateline-reports',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: async (id) => {
      if (id !== `\0${name}`) return undefined;
      const files = (await listContentFiles(contentDir, 'reports')).filter((file) =>
        file.endsWith('.mdx'),
      );
      const imports = files.map(
        (file) =>
          `${JSON.stringify(file)}: () => import(${JSON.stringify(join(contentDir, file))}),`,
      );
      return `export const reports = {\n${imports.join('\n')}\n};`;
    },
  };
}
