import { isDateTime } from '../../model/fields/date.ts';
import { defineDateFormatter } from '../../publishing/dates/dates.ts';
import { getTerritory, toLocalLanguage } from '../../publishing/territory.ts';
import { isCompanion, readContentFile } from '../../source/content-folder.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import type { ContentValue } from './hidden-values.ts';

/** Dates as pages, feeds and calendars show them, which no field holds in that form. */
export interface ShownDates {
  /** Changes with the languages and the time zone. */
  readonly key: string;
  /** The dates of what is public: a note “June 2, 2011” is no secret when something public happened on that day. */
  format(texts: readonly string[]): string[];
}

export function defineShownDates({ settings: { languages, site } }: NewsroomSource): ShownDates {
  const codes = (languages?.values.languages ?? []).map(({ code }) => code);
  const timeZone = site?.values.timeZone ?? 'UTC';
  const territory = getTerritory(timeZone);
  const formatters = codes.map((code) =>
    defineDateFormatter(toLocalLanguage(code, territory), timeZone),
  );
  return {
    key: [timeZone, ...codes].join(' '),
    format: (texts) =>
      texts
        .filter(isDateTime)
        .flatMap((moment) => [
          ...formatters.flatMap((dates) => [
            ...[dates.day(moment), dates.month(moment), dates.moment(moment)],
            ...toMachineDates(dates.isoDay(moment)),
          ]),
          ...toMachineDates(new Date(moment).toISOString()),
          new Date(moment).toUTCString(),
        ]),
  };
}

/** `2011-06-02`, and as calendars and citations have it: `20110602`, `2011/06/02`. */
const toMachineDates = (date: string) => [
  date,
  date.replace(/[-:]|\.\d+/g, ''),
  date.replaceAll('-', '/'),
];

/** The tables that public reports show, as they are written. */
export async function readShownTables(
  contentDir: string,
  files: readonly (readonly ContentValue[])[],
  { paths }: NewsroomSource,
): Promise<string[]> {
  const companions = paths.filter(isCompanion);
  const folders = new Set(companions.map(toFolder));
  const bodies = files
    .flatMap((values) => values.find(({ field }) => field === 'body') ?? [])
    .filter(({ state, file }) => state === 'public' && folders.has(toFolder(file)));
  const shown = companions.filter((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return bodies.some(
      ({ file, text }) => toFolder(file) === toFolder(path) && text.includes(name),
    );
  });
  const tables = await Promise.all(shown.map((path) => readContentFile(contentDir, path)));
  // In a quoted cell, quotation marks are doubled.
  return tables.map((bytes) => bytes.toString('utf8').replaceAll('""', '"'));
}

const toFolder = (path: string) => path.slice(0, path.lastIndexOf('/'));
