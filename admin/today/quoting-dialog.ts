import type { EntryName } from '../../src/model/entry-name.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { describeLeftElsewhere } from '../guards/other-texts.ts';
import { messages } from '../messages/index.ts';

/** Names the texts that quote an entry or link to it: they go on doing so when it leaves the site. */
export async function showQuoting({ collection, slug }: EntryName, title: string): Promise<void> {
  const found = await getImplementation().call('findQuoting', { collection, slug });
  const content = describeLeftElsewhere(found);
  await showMessage(title, content.length > 0 ? content : [messages.today.noQuoting]);
}
