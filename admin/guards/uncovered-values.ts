import type { Map } from 'immutable';
import { coversHiddenName, findUncovered } from '../../src/model/content-types/testimony.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { createList } from '../dom/list.ts';
import { getEntryLocation, getEntryName } from '../entries/entry-location.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { messages } from '../messages/index.ts';
import { Cancelled } from './cancelled.ts';
import { onceUnlocked } from './lock/editor-lock.ts';
import { createFieldLink } from './problems/field-link.ts';
import { focusField, focusProblem } from './problems/problem-focus.ts';
import { getValues } from '../entries/editor-session.ts';

const { uncovered: uncoveredMessages } = messages;

/** What staff decided to save although it is not covered, so that they are not asked with each save. */
let accepted = '';

/**
 * Asks before a draft is saved that says more of a person than they consented to: the history keeps it, whatever is
 * published later.
 * @throws Cancelled if staff go back to the form
 */
export async function askUncovered(entry: Map<string, unknown>): Promise<void> {
  const { type } = getEntryLocation(getEntryName(entry));
  if (type.name !== 'testimonies') return;
  const data = entry.get('data') as Map<string, unknown>;
  const fields = findUncovered(data.toJS()).map(({ field }) => field);
  const values = JSON.stringify(fields.map((field) => [field, data.getIn(field.split('.'))]));
  if (fields.length === 0 || values === accepted) return;
  const choice = await openDialog({
    title: uncoveredMessages.title,
    content: [
      uncoveredMessages.explain,
      createList(fields.map((field) => getFieldLabel(type, field))),
      uncoveredMessages.advice,
    ],
    actions: [
      { label: uncoveredMessages.back, value: 'back', kind: 'primary' },
      { label: uncoveredMessages.save, value: 'save', kind: 'danger' },
    ],
    onEscape: 'back' as 'back' | 'save',
  });
  if (choice === 'back') {
    onceUnlocked(() => focusField(fields[0]!));
    throw new Cancelled();
  }
  accepted = values;
}

/** Says that a consent goes on covering the real name of a person who has a pseudonym, as the content of a dialog. */
export function describeHiddenName(entry: Map<string, unknown>): (string | Node)[] {
  if (!coversHiddenName(getValues(entry))) return [];
  const field = 'consent.scopes';
  const link = createFieldLink(getEntryName(entry), field, () =>
    onceUnlocked(() => focusProblem(field)),
  );
  return [uncoveredMessages.hiddenName, createList([[link]])];
}
