import type { Environment } from '../../environment/environment.ts';
import type { BodyFormat, BodyOptions } from '../../markdown/index.ts';
import { getImagePlan } from '../../media/index.ts';
import { getCompanionPath, readContentFile } from '../../source/content-folder.ts';
import { decode } from '../../source/source-file.ts';
import { getBodyLabels } from './body-labels.ts';

/** What the Markdown pipeline needs for a body: labels in its language, its pictures and its tables. */
export function getBodyOptions(
  { contentDir, mediaDir, siteUrl }: Environment,
  body: { readonly file: string; readonly format: BodyFormat; readonly language: string },
): BodyOptions {
  return {
    format: body.format,
    language: body.language,
    siteUrl,
    labels: getBodyLabels(body.language),
    resolveImage: async (src) =>
      src.startsWith('/media/') ? (await getImagePlan(mediaDir, src)).picture : undefined,
    // Validation has checked that it is UTF-8.
    readTable: async (src) =>
      decode(await readContentFile(contentDir, demandTable(body.file, src)))!,
  };
}

/** The path of a table that a report names, below the content folder; validation has checked it. */
export function demandTable(file: string, src: string): string {
  const path = getCompanionPath(file, src);
  if (path === undefined) throw new Error(`${file}: the table ${src} is not beside it.`);
  return path;
}
