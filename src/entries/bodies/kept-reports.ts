import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { getEnvironment } from '../../environment/environment.ts';
import type { RenderedBody } from '../../markdown/index.ts';

/** The file of the cache that holds all reports as `@astrojs/mdx` has compiled them. */
export interface KeptReports {
  /** Hash of what they were made from. */
  readonly key: string;
  /** By path below the content folder. */
  readonly reports: Readonly<Record<string, RenderedBody>>;
}

export const toReportsFile = (cacheDir: string) => join(cacheDir, 'reports.json');

let last: { readonly modified: number; readonly kept: Promise<KeptReports> } | undefined;

/** What pages import as `virtual:dateline/reports` once they are compiled: a report as it was last compiled. */
export async function readReport(file: string): Promise<RenderedBody | undefined> {
  const path = toReportsFile(getEnvironment().cacheDir);
  const { mtimeMs: modified } = await stat(path);
  if (last?.modified !== modified) last = { modified, kept: readKept(path) };
  return (await last.kept).reports[file];
}

const readKept = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as KeptReports;
