import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { listContentFiles } from '../../source/content-folder.ts';
import { parseLocation } from '../../model/location.ts';

const name = 'virtual:dateline/reports';
const resolved = `\0${name}`;

/**
 * Gives pages the compiled reports of a content folder; `import.meta.glob` takes only paths that are
 * written in the code. Vite and its plugins see nothing of a report: the processor reads the file and
 * returns it in an opaque form.
 * @param listReports paths below the content folder; by default of all reports in it
 */
export function defineReportsModule(
  contentDir: string,
  listReports: () => readonly string[] | Promise<readonly string[]> = () => listAll(contentDir),
): Plugin {
  return {
    name: 'dateline-reports',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: async (id) => {
      if (id.endsWith('.mdx')) return '// A report, which defineMdxProcessor() reads.';
      if (id !== resolved) return undefined;
      const imports = (await listReports()).map(
        (file) =>
          `${JSON.stringify(file)}: () => import(${JSON.stringify(join(contentDir, file))}),`,
      );
      return `const reports = {\n${imports.join('\n')}\n};\nexport const files = Object.keys(reports);\nexport const readReport = async (file) => await reports[file]?.();`;
    },
  };
}

/** The name of a file becomes code, so it must be a valid one. */
async function listAll(contentDir: string): Promise<string[]> {
  const files = await listContentFiles(contentDir, 'reports');
  return files.filter((file) => !('fault' in parseLocation(file)));
}

/** Gives compiled pages the reports that `compileReports` has kept, so that no report is compiled into a page. */
export function defineKeptReportsModule(): Plugin {
  const reader = fileURLToPath(new URL('../../entries/bodies/kept-reports.ts', import.meta.url));
  return {
    name: 'dateline-kept-reports',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) =>
      id === resolved ? `export { readReport } from ${JSON.stringify(reader)};` : undefined,
  };
}
