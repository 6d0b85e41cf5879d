import { message } from '../../languages/message.ts';
import { publicationNames } from '../../model/content-types/collections.ts';
import { isDateTime } from '../../model/fields/date.ts';
import { toEntryId } from '../../model/location.ts';
import { defineDateFormatter } from '../../publishing/dates/dates.ts';
import { inForm } from '../../languages/problems/problem.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import { isTimeZone } from '../../publishing/dates/time-zone.ts';

/**
 * An unknown time zone, and entries in the wrong year's folder. An entry that is begun in one year and published in a
 * later one, such as after a long embargo, stays where it was begun; staff could not move it. Its embargo may also move back over
 * New Year. A translation belongs in the folder of
 * its original, even if it is published later; so one entry of the right year is enough.
 */
export function findTimeProblems({
  files,
  settings,
  languages,
}: InspectedNewsroom): SourceProblem[] {
  const { site } = settings;
  if (!site) return [];
  const { timeZone } = site.values;
  if (!isTimeZone(timeZone))
    return [
      toFieldProblem(site.source, 'timeZone', {
        code: 'unknown-time-zone',
        cause: message('“{timeZone}” is no time zone', { timeZone }),
        remedy: message('Write the name of a time zone, such as America/New_York.'),
        formRemedy: message('Choose one from the list.'),
      }),
    ];
  const dates = defineDateFormatter('en', timeZone);
  const dated = files.flatMap(({ source, location }) => {
    const folder = /^\d{4}(?=\/)/.exec(location?.key ?? '')?.[0];
    const published = source.fields['datePublished'];
    if (!location || !folder || typeof published !== 'string' || !isDateTime(published)) return [];
    if (!publicationNames.some((name) => name === location.collection)) return [];
    return [{ source, location, folder, year: dates.year(published) }];
  });
  const isRight = ({ folder, year }: (typeof dated)[number]) => Number(year) >= Number(folder) - 1;
  if (dated.every(isRight)) return [];
  const rank = ({ location }: (typeof dated)[number]) => languages.indexOf(location.language ?? '');
  return [...Map.groupBy(dated, ({ location }) => toEntryId(location)).values()].flatMap(
    (group) => {
      if (group.some(isRight)) return [];
      const { source, folder, year } = group.toSorted((a, b) => rank(a) - rank(b))[0]!;
      return [
        toFieldProblem(source, 'datePublished', {
          code: 'wrong-year-folder',
          cause: message('the file is in {folder}/, and its date is in {year} (in {timeZone})', {
            folder,
            year,
            timeZone,
          }),
          ...inForm(
            `Move it, with its translations, to the folder ${year}/, or correct datePublished.`,
            message(
              'Correct the date of publication; if it is right, the file and its translations belong in the folder {year}/.',
              { year },
            ),
          ),
        }),
      ];
    },
  );
}
