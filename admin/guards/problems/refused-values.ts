import type { Map } from 'immutable';
import { toEntryName, toEntryPath, type EntryName } from '../../../src/model/entry-name.ts';
import { isSameValue } from '../../../src/model/fields/written-value.ts';
import type { SourceProblem } from '../../../src/languages/problems/source-problem.ts';
import type { FormerName } from '../../../src/server/store/publication/former-names.ts';
import { formatSentence } from '../../content-problems/displayed-problem.ts';
import { getAdminNaming } from '../../content-problems/admin-naming.ts';
import { onReturn } from '../../dom/on-return.ts';
import { getEditedEntry, getImplementation } from '../../entries/editor-session.ts';
import { messages } from '../../messages/index.ts';
import { onceUnlocked } from '../lock/editor-lock.ts';
import { focusProblem } from './problem-focus.ts';
import { showProblemNotice } from './problem-notice.ts';
import { getProblems, setProblems, type EntryProblem } from './problem-store.ts';

type Data = Map<string, unknown>;

/**
 * Shows what the server refused in the entry in the editor at its fields too, and leads there.
 * @param chosen the problem to which it leads; the first by default
 */
export function markRefused(
  problems: readonly (SourceProblem | FormerName)[],
  entry: EntryName,
  chosen?: FormerName,
): void {
  const edited = getEditedEntry();
  if (edited?.get('collection') !== entry.collection || edited.get('slug') !== entry.slug) return;
  const data = edited.get('data') as Data;
  const path = toEntryPath(entry);
  const refused = problems.flatMap((problem): EntryProblem[] => {
    const { file, field } = problem;
    // What else is wrong in a body may be mended elsewhere, such as by the publication of what it links to.
    if (file !== path || !field) return [];
    const words = 'words' in problem && field === 'body' ? problem.words : undefined;
    return [
      {
        field,
        message:
          (words ? messages.problems.inText(words) : '') +
          formatSentence(problem, getAdminNaming()),
        isUnfinished: false,
        refused: data.getIn(field.split('.')),
        words,
        mayPass: 'words' in problem,
        draft: toEntryName(problem.draft ?? ''),
      },
    ];
  });
  if (refused.length > 0) markFields(refused, chosen?.field, chosen?.words);
}

/** Shows problems at their fields, and leads to one of them. */
export function markFields(problems: readonly EntryProblem[], path?: string, words?: string): void {
  setProblems(problems);
  showProblemNotice('ready');
  onceUnlocked(() => focusProblem(path, words));
}

/** Forgets what the server refused, once it has refused nothing more. */
export function forgetRefused(): void {
  setProblems(getProblems().filter(({ refused }) => refused === undefined));
}

/** Removes the problem of a draft that has to be published first, once it is no draft any more. Call it once. */
export function watchNamedDrafts(): void {
  onReturn(() => {
    if (getProblems().some(({ draft }) => draft)) void forgetPublished().catch(() => undefined);
  });
}

async function forgetPublished(): Promise<void> {
  const drafts = await getImplementation().unpublishedEntries();
  const isDraft = ({ collection, slug }: EntryName) => drafts.includes(`${collection}/${slug}`);
  setProblems(getProblems().filter(({ draft }) => !draft || isDraft(draft)));
}

/** The problems that only the server knows, of fields that nobody has changed since. */
export function getRefused(data: Data): EntryProblem[] {
  return getProblems().filter(
    ({ field, refused }) =>
      refused !== undefined && isSameValue(refused, data.getIn(field.split('.'))),
  );
}
