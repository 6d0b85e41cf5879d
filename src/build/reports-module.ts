import { join } from 'node:path';
import type { Plugin } from 'vite';
import { listContentFiles } from '../source/content-folder.ts';
import { parseLocation } from '../model/location.ts';

const name = 'virtual:dateline/reports';

/**
 * Gives pages the compiled reports of whatever folder `CONTENT_DIR` names; `import.meta.glob` takes
 * only paths that are written in the source. Of a report itself, Vite and its plugins see nothing: the
 * processor reads the file, and what it makes of it is opaque.
 */
export function defineReportsModule(contentDir: string): Plugin {
  return {
    name: 'dateline-reports',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: async (id) => {
      if (id.endsWith('.mdx')) return '// A report, which defineMdxProcessor() reads.';
      if (id !== `\0${name}`) return undefined;
      // A file's name is in source text, so it must be one that the check lets pass.
      const files = (await listContentFiles(contentDir, 'reports')).filter(
        (file) => !('fault' in parseLocation(file)),
      );
      const imports = files.map(
        (file) =>
          `${JSON.stringify(file)}: () => import(${JSON.stringify(join(contentDir, file))}),`,
      );
      return `export const reports = {\n${imports.join('\n')}\n};`;
    },
  };
}
