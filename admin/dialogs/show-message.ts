import { messages } from '../messages/index.ts';
import { openDialog } from './open-dialog.ts';

/**
 * Shows a message until staff close it.
 * @param content paragraphs and lists
 * @param close label of the only button
 */
export async function showMessage(
  title: string,
  content: readonly (string | Node)[],
  close = messages.dialogs.close,
): Promise<void> {
  const actions = [{ label: close, value: 'close', kind: 'primary' }] as const;
  await openDialog({ title, content, actions, onEscape: 'close' });
}
