import { message } from '../../languages/message.ts';
import { toEntryId } from '../../model/location.ts';
import { inForm } from '../../languages/problems/problem.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { isOf, toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import { findPrematurePointer, getDisclosure } from './premature-links.ts';

/** Releases that would announce a report before it is public. */
export function findAnnouncementProblems({ entries, now }: InspectedNewsroom): SourceProblem[] {
  const reports = Map.groupBy(
    entries.filter((entry) => isOf(entry, 'reports')),
    ({ location }) => `${location.language}/${location.key}`,
  );
  return entries.flatMap((entry) => {
    if (!isOf(entry, 'releases') || entry.values.report === undefined) return [];
    const { source, location, values } = entry;
    const [report] = reports.get(`${location.language}/${values.report}`) ?? [];
    const disclosure = report && findPrematurePointer(values, getDisclosure(report.values), now);
    if (!disclosure) return [];
    return [
      {
        ...toFieldProblem(source, 'report', {
          code: 'premature-announcement',
          cause: message('the release would be public while the report it announces is {why}', {
            why: disclosure.why,
          }),
          ...inForm(
            `Give the release the date and embargo of ${report.source.path}, or remove report.`,
            message(
              'Give the release the date and embargo of {path}, or clear the field. If the draft of each is set to “Ready”, “Publish …” publishes both together.',
              { path: report.source.path },
            ),
          ),
        }),
        refersTo: toEntryId(report.location),
      },
    ];
  });
}
