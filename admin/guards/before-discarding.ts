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

const { discard, leave } = messages;

/** Asks whether to discard a draft. @throws Cancelled if not */
export async function askDiscarding(collection: string, slug: string): Promise<void> {
  const title = getShownTitle(collection, slug, getSavedDraft(collection, slug) ?? {});
  const { title: heading, asked, yes } = discard;
  const content = [
    asked(title, findLoaded(collection, slug)?.get('isModification') === true),
    ...(hasUnsavedChanges() && isEdited(collection, slug) ? [leave.lost] : []),
  ];
  const isAgreed = await ask({ title: heading, content, yes, kind: 'danger' });
  if (!isAgreed) throw new Cancelled();
}
