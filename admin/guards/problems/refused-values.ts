import type { Map } from 'immutable';
import { toEntryName, toEntryPath, type EntryName } from '../../../src/model/entry-name.ts';
import { isSameValue } from '../../../src/model/fields/written-value.ts';
import type { SourceProblem } from '../../../src/languages/problems/source-problem.ts';
import type { FormerName } from '../../../src/server/store/publication/former-names.ts';
import { getFirstWords } from '../../../src/languages/wording/first-words.ts';
import { formatSentence } from '../../content-problems/displayed-problem.ts';
import { getAdminNaming } from '../../content-problems/admin-naming.ts';
import { onReturn } from '../../dom/on-return.ts';
import { getEditedEntry, getImplementation, isEdited } from '../../entries/editor-session.ts';
import { messages } from '../../messages/index.ts';
import { onceUnlocked } from '../lock/editor-lock.ts';
import { focusProblem } from './problem-focus.ts';
import { showProblemNotice } from './problem-notice.ts';
import { getProblems, setProblems, type Demand, type EntryProblem } from './problem-store.ts';

type Data = Map<string, unknown>;

/** Whether the form in the editor is that of an entry, which has no name there before its first save. */
export const isInForm = (name: EntryName) => isEdited(name) || isEdited({ ...name, slug: '' });

/**
 * Shows what the server refused in the entry in the editor at its fields too, and leads there.
 * @param chosen the problem to which it leads; the first by default
 */
export function markRefused(
  problems: readonly (SourceProblem | FormerName)[],
  entry: EntryName,
  chosen?: SourceProblem | FormerName,
  demand: Demand = 'ready',
): void {
  if (!isInForm(entry)) return;
  const data = getEditedEntry()!.get('data') as Data;
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
  if (refused.length > 0 || chosen) markFields(refused, chosen && toPlace(chosen), demand);
}

/** The path of a field, and the words to which to lead in the body. */
type Place = readonly [path?: string, words?: string];

/** Most problems of a body name no field. */
function toPlace(problem: SourceProblem | FormerName): Place {
  if ('words' in problem) return [problem.field, problem.words];
  const { field, body } = problem;
  return body ? ['body', getFirstWords(body.start ?? '')] : [field];
}

/** Shows problems at their fields, and leads to one of them. */
export function markFields(
  problems: readonly EntryProblem[],
  place: Place = [],
  demand: Demand = 'ready',
): void {
  if (problems.length > 0) {
    setProblems(problems);
    showProblemNotice(demand);
  }
  onceUnlocked(() => focusProblem(...place));
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
