import { getTitle } from '../../src/model/entry-title.ts';
import { ask } from '../dialogs/ask.ts';
import { getLoadedEntry } from '../entries/editor-session.ts';
import { messages } from '../messages/index.ts';
import { getLanguageCodes } from '../settings/loaded-settings.ts';
import { Declined } from './cancelled.ts';

const { discard } = messages;

/** Asks whether to discard a draft. @throws Declined if not */
export async function askDiscarding(collection: string, slug: string): Promise<void> {
  const languages = getLanguageCodes();
  const title = getTitle(getLoadedEntry(collection, slug) ?? {}, languages) || slug;
  const { title: heading, asked, yes, cancelled } = discard;
  const isAgreed = await ask({ title: heading, text: asked(title), yes, kind: 'danger' });
  if (!isAgreed) throw new Declined(cancelled);
}
