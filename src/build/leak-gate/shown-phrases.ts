import { isDateTime } from '../../model/fields/date.ts';
import { defineDateFormatter } from '../../publishing/dates.ts';
import { isCompanion, readContentFile } from '../../source/content-folder.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import type { ContentValue } from './hidden-values.ts';

/**
 * Dates as pages show them in each language, which no field holds in that form. A note “June 2, 2011” is no
 * secret when something public happened on that day.
 */
export function getShownDates(
  values: readonly ContentValue[],
  { settings: { languages, site } }: NewsroomSource,
): string[] {
  const moments = new Set(
    values.flatMap(({ state, text }) => (state === 'public' && isDateTime(text) ? text : [])),
  );
  const formatters = (languages?.values.languages ?? []).map(({ code }) =>
    defineDateFormatter(code, site?.values.timeZone ?? 'UTC'),
  );
  return formatters.flatMap((dates) =>
    [...moments].flatMap((moment) => [dates.day(moment), dates.moment(moment)]),
  );
}

/** The tables that public reports show, as they are written. */
export async function readShownTables(
  contentDir: string,
  values: readonly ContentValue[],
  { paths }: NewsroomSource,
): Promise<string[]> {
  const bodies = values.filter(({ state, field }) => state === 'public' && field === 'body');
  const shown = paths.filter((path) => {
    const [folder, name] = [
      path.slice(0, path.lastIndexOf('/')),
      path.slice(path.lastIndexOf('/') + 1),
    ];
    return (
      isCompanion(path) &&
      bodies.some(({ file, text }) => file.startsWith(`${folder}/`) && text.includes(name))
    );
  });
  const tables = await Promise.all(shown.map((path) => readContentFile(contentDir, path)));
  // In a quoted cell, quotation marks are doubled.
  return tables.map((bytes) => bytes.toString('utf8').replaceAll('""', '"'));
}
