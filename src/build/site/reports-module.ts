import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const name = 'virtual:dateline/reports';
const resolved = `\0${name}`;

/**
 * Gives pages the compiled reports of a content folder; `import.meta.glob` takes only paths that are
 * written in the code. Vite and its plugins see nothing of a report: the processor reads the file and
 * returns it in an opaque form.
 * @param files paths below the content folder
 */
export function defineReportsModule(contentDir: string, files: readonly string[]): Plugin {
  return {
    name: 'dateline-reports',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => {
      if (id.endsWith('.mdx')) return '// A report, which defineMdxProcessor() reads.';
      if (id !== resolved) return undefined;
      const imports = files.map(
        (file) =>
          `${JSON.stringify(file)}: () => import(${JSON.stringify(join(contentDir, file))}),`,
      );
      return `const reports = {\n${imports.join('\n')}\n};\nexport const files = Object.keys(reports);\nexport const readReport = async (file) => await reports[file]?.();`;
    },
  };
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
