import { build } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../../environment/environment.ts';
import { defineReportCompiler } from './report-compiler.ts';
import { defineReportsModule } from './reports-module.ts';

/**
 * Compiles reports into `dist/reports.json`.
 * @param root folder for it, and for files that Astro writes beside it
 * @param timeZone of the newsroom
 * @param digests of the reports' bodies as they were read, by path below the content folder
 */
export async function bundleReports(
  root: string,
  environment: Environment,
  timeZone: string,
  digests: ReadonlyMap<string, string>,
): Promise<void> {
  const module = defineReportsModule(environment.contentDir, () => [...digests.keys()]);
  await build({
    configFile: false,
    root,
    srcDir: fileURLToPath(new URL('reports', import.meta.url)),
    logLevel: 'error',
    devToolbar: { enabled: false },
    integrations: [defineReportCompiler(environment, timeZone, digests)],
    vite: { envDir: false, plugins: [module] },
  });
}
