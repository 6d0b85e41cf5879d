import { ask } from '../dialogs/ask.ts';
import {
  findLoaded,
  getSavedDraft,
  hasUnsavedChanges,
  isEdited,
} from '../entries/editor-session.ts';
import { getShownTitle } from '../entries/entry-title.ts';
import { messages } from '../messages/index.ts';
import { Cancelled } from './cancelled.ts';
import type { EntryName } from '../../src/model/entry-name.ts';

const { discard, leave } = messages;

/** Asks whether to discard a draft. @throws Cancelled if not */
export async function askDiscarding(name: EntryName): Promise<void> {
  const title = getShownTitle(name, getSavedDraft(name));
  const { title: heading, asked, yes } = discard;
  const content = [
    asked(title, findLoaded(name)?.get('isModification') === true),
    ...(hasUnsavedChanges() && isEdited(name) ? [leave.lost] : []),
  ];
  const isAgreed = await ask({ title: heading, content, yes, kind: 'danger' });
  if (!isAgreed) throw new Cancelled();
}
