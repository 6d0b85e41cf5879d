import type { EntryName } from '../../src/model/entry-name.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { describeLeftElsewhere } from '../guards/other-texts.ts';
import { messages } from '../messages/index.ts';

/** Names the texts that quote an entry or link to it: they go on doing so when it leaves the site. */
export async function showQuoting({ collection, slug }: EntryName): Promise<void> {
  const found = await getImplementation().call('findQuoting', { collection, slug });
  const content = describeLeftElsewhere(found);
  const { quoting, noQuoting } = messages.today;
  await showMessage(quoting, content.length > 0 ? content : [noQuoting]);
}
