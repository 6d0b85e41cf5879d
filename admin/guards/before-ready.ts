import { ask } from '../dialogs/ask.ts';
import { createList } from '../dom/list.ts';
import { findLoaded, getLoadedEntry, isEdited, openEntry } from '../entries/editor-session.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { messages } from '../messages/index.ts';
import { demandEdited } from './before-saving.ts';
import { Cancelled } from './cancelled.ts';
import { findProblems } from './problems/demanded-values.ts';
import { warnOfUntranslated } from './untranslated-warning.ts';
import type { EntryName } from '../../src/model/entry-name.ts';

const { dialogs, formerName, problems: problemMessages } = messages;

/**
 * Demands that nothing is missing in an entry, and asks about what a translation still has in the words of its original,
 * before it becomes ready.
 * @throws Cancelled if something is, or staff cancel
 */
export async function askReady(name: EntryName): Promise<void> {
  await demandReady(name);
  const entry = findLoaded(name);
  const untranslated = entry ? await warnOfUntranslated(entry) : [];
  if (untranslated.length === 0) return;
  const isAgreed = await ask({
    title: problemMessages.notReadyTitle,
    content: untranslated,
    yes: formerName.ready,
    kind: 'danger',
  });
  if (!isAgreed) throw new Cancelled();
}

/** Demands that nothing is missing in an entry, before it is called ready. @throws if something is */
export async function demandReady(name: EntryName): Promise<void> {
  if (isEdited(name)) return demandEdited('ready');
  const values = getLoadedEntry(name) ?? {};
  const found = await findProblems({ ...name, values }, 'ready');
  const problems = found.filter(({ mayPass }) => !mayPass);
  if (problems.length === 0) return;
  const { type } = getEntryLocation(name);
  const labels = new Set(problems.map(({ field }) => getFieldLabel(type, field)));
  const summary = problemMessages.notReady(labels.size);
  const isOpened = await ask({
    title: problemMessages.notReadyTitle,
    content: [summary, createList([...labels])],
    yes: dialogs.openEntry,
    no: dialogs.close,
  });
  if (isOpened) openEntry(name);
  throw new Cancelled();
}
