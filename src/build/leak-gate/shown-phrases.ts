import { isDateTime } from '../../model/fields/date.ts';
import { defineDateFormatter } from '../../publishing/dates.ts';
import { isCompanion, readContentFile } from '../../source/content-folder.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import type { ContentValue } from './hidden-values.ts';

/**
 * What pages show and no field says as it is shown there: dates in each language. A note “June 2, 2011” proves
 * nothing where something public happened on that day.
 */
export function getShownDates(
  held: readonly ContentValue[],
  { settings: { languages, site } }: NewsroomSource,
): string[] {
  const moments = new Set(
    held.flatMap(({ state, text }) => (state === 'public' && isDateTime(text) ? text : [])),
  );
  const formatters = (languages?.values.languages ?? []).map(({ code }) =>
    defineDateFormatter(code, site?.values.timeZone ?? 'UTC'),
  );
  return formatters.flatMap((dates) =>
    [...moments].flatMap((moment) => [dates.day(moment), dates.moment(moment)]),
  );
}

/** The tables beside reports that a public report names, as they are written. */
export async function readShownTables(
  contentDir: string,
  held: readonly ContentValue[],
  { paths }: NewsroomSource,
): Promise<string[]> {
  const bodies = held.filter(({ state, field }) => state === 'public' && field === 'body');
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
  // A cell in quotation marks doubles those within.
  return tables.map((bytes) => bytes.toString('utf8').replaceAll('""', '"'));
}
