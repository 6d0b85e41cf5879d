import { parseEntryData } from '../../../editing/edit-source.ts';
import { collections } from '../../../model/content-types/collections.ts';
import type { ContentType } from '../../../model/content-types/content-type.ts';
import { formatInstant } from '../../../publishing/dates/local-moment.ts';
import { hasUnstatedEventChange } from '../../../publishing/visibility/event-change.ts';
import { toPublishable } from '../../../publishing/visibility/entry-state.ts';
import {
  isDateOfHeldBack,
  toDatePublished,
} from '../../../publishing/visibility/publication-date.ts';
import { getTimeZone } from '../entries/entry-address.ts';
import type { ContentPath } from '../entries/content-path.ts';
import { getSource } from '../entries/entry-revision.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath, type TreeFile } from '../git/tree.ts';
import { readData, readFile, writeData } from '../entries/edited-entry.ts';
import { toEntry } from '../entries/tree-entry.ts';

/**
 * Dates the entries of a publication that staff left without a date, and the change of an event that would not reach
 * calendars otherwise.
 * @param main the published commit
 * @param changes what the publication changes, by path in the repository; entries with a new date are replaced
 * @param which those that are published already, which their translations follow; or those that are new, and may follow one
 */
export async function setDates(
  repository: Repository,
  main: string,
  changes: Map<string, TreeFile | undefined>,
  which: 'published' | 'new',
): Promise<void> {
  const timeZone = await getTimeZone(repository, main);
  for (const [treePath, file] of changes) {
    const entry = file && toEntry(repository, treePath);
    const type = entry?.location && collections[entry.location.collection];
    if (!type || !isDated(type)) continue;
    const sent = await readFile(repository, entry, file);
    if (!sent) continue;
    const { source, data } = sent;
    // What is no date is left to the check that follows.
    if (data['datePublished'] && !toPublishable(data).datePublished) continue;
    const stored = await getSource(repository, main, entry.path);
    if (which !== (stored ? 'published' : 'new')) continue;
    const former = stored && parseEntryData(stored.source, type.extension);
    const now = repository.getNow();
    const publication = { now, timeZone, before: former && toPublishable(former) };
    const dated = toPublishable(data);
    const isChosen =
      !isDateOfHeldBack(dated, publication) ||
      !(await isSetUnseen(repository, main, entry, dated.datePublished));
    const { datePublished: _, ...undated } = dated;
    const datePublished = toDatePublished(isChosen ? dated : undated, publication);
    const isUnstated = former && hasUnstatedEventChange(former, { ...data, datePublished }, now);
    const dates = {
      datePublished,
      ...(isUnstated && { dateModified: formatInstant(now, timeZone) }),
    };
    if (datePublished === data['datePublished'] && !isUnstated) continue;
    const written = await writeData(repository, entry, { source, data: { ...data, ...dates } });
    changes.set(treePath, { ...file!, id: written.id });
  }
}

/** Whether nobody chose the date of an entry, and readers have not seen it: the publication that set it held the entry back. */
async function isSetUnseen(
  repository: Repository,
  main: string,
  entry: ContentPath,
  date: string | undefined,
): Promise<boolean> {
  if (date === undefined) return false;
  const commits = await repository.git.getText([
    ...['log', '-1', '--first-parent', '-m', `-S${date}`, '--format=%H %P', main],
    ...['--', toTreePath(repository, entry.path)],
  ]);
  const [published, , ...drafts] = await Promise.all(
    commits.split(' ').map((commit) => readData(repository, commit, entry)),
  );
  return (
    published?.data['draft'] === true &&
    drafts.some((draft) => draft && !draft.data['datePublished'])
  );
}

const isDated = ({ fields }: ContentType) => {
  const structure = fields['datePublished']?.structure;
  return structure?.kind === 'moment' && structure.setBy === 'publication';
};
