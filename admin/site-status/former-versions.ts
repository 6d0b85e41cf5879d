import { toErrorMessage, type ErrorAnswer } from '../content-problems/error-message.ts';
import { createField } from '../dialogs/field.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { createElement } from '../dom/element.ts';
import { createList } from '../dom/list.ts';
import { messages } from '../messages/index.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { askServer } from '../settings/ask-server.ts';
import { formatMoment } from '../settings/moments.ts';
import { showSiteNotice } from './site-notice.ts';
import { listVersions } from './site-state.ts';

/** Lets staff choose a former version of the site, says what follows, and shows it to readers. */
export async function chooseFormerVersion(): Promise<void> {
  const { versions: versionMessages, dialogs } = messages;
  const [, ...former] = await listVersions();
  if (former.length === 0) return showMessage(versionMessages.title, [versionMessages.none]);
  const { field, control } = createField(versionMessages.choose, 'select');
  control.append(
    ...former.map(({ number, time }) =>
      createElement('option', { value: number }, formatMoment(new Date(time).toISOString())),
    ),
  );
  const choice = await openDialog({
    title: versionMessages.title,
    content: [versionMessages.explain, createList(versionMessages.consequences), field],
    actions: [
      { label: versionMessages.show, value: 'show', kind: 'danger' },
      { label: dialogs.cancel, value: 'cancel', kind: 'primary' },
    ],
    onEscape: 'cancel' as 'show' | 'cancel',
    check: (value) => (value === 'show' ? rollBack(Number(control.value)) : undefined),
  });
  if (choice === 'show') showSiteNotice({ state: 'ready', isRolledBack: true });
}

/** @returns why it was not possible; undefined when readers see that version */
async function rollBack(version: number): Promise<string | undefined> {
  const response = await askServer('POST', 'roll-back', { version }).catch(() => undefined);
  if (response?.ok) return undefined;
  const answer = (await response?.json().catch(() => ({}))) as ErrorAnswer | undefined;
  return answer ? toErrorMessage(answer, getAdminLanguage()) : messages.versions.offline;
}
