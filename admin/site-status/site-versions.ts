import { toErrorMessage, type ErrorAnswer } from '../content-problems/error-message.ts';
import { createChoices } from '../dialogs/choices.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { createList } from '../dom/list.ts';
import { messages } from '../messages/index.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { askServer } from '../settings/ask-server.ts';
import { showSiteNotice } from './site-notice.ts';
import { listVersions } from './site-state.ts';
import { formatVersion } from './version-name.ts';

/** Texts that a warning names. */
const mostTexts = 10;

/** Lets staff choose another version of the site, says what follows, and shows it to readers. */
export async function chooseVersion(onShown: () => void): Promise<void> {
  const { versions: versionMessages, dialogs } = messages;
  const { versions, shown } = await listVersions();
  const newest = versions[0]?.number;
  const title = shown === newest ? versionMessages.title : versionMessages.otherTitle;
  if (versions.length < 2) return showMessage(title, [versionMessages.none]);
  const labels = versions.map((version) => {
    const name = formatVersion(version);
    if (version.number === shown) return versionMessages.seen(name);
    return version.number === newest ? versionMessages.newest(name) : name;
  });
  const seen = versions.findIndex(({ number }) => number === shown);
  const { field, getChosen } = createChoices(versionMessages.choose, labels, seen);
  const getVersion = () => versions[getChosen()]!;
  const known = new Set<number>();
  const choice = await openDialog({
    title,
    content: [versionMessages.explain, createList(versionMessages.consequences), field],
    actions: [
      { label: versionMessages.show, value: 'show', kind: 'danger' },
      { label: dialogs.cancel, value: 'cancel', kind: 'primary' },
    ],
    onEscape: 'cancel' as 'show' | 'cancel',
    check: (value) => (value === 'show' ? rollBack(getVersion().number, known) : undefined),
  });
  if (choice === 'cancel') return;
  const former = getVersion();
  const isRolledBack = former.number !== newest;
  showSiteNotice(
    { state: 'ready', isRolledBack, former },
    { sentence: versionMessages.newestShown },
  );
  onShown();
}

/**
 * @param known the versions of which staff know what returns with them
 * @returns why it was not possible; undefined when readers see that version
 */
async function rollBack(version: number, known: Set<number>): Promise<string | undefined> {
  const body = { version, isKnown: known.has(version) };
  const response = await askServer('POST', 'roll-back', body).catch(() => undefined);
  if (response?.ok) return undefined;
  const answer = (await response?.json().catch(() => ({}))) as ErrorAnswer | undefined;
  if (answer?.code !== 'returning-media')
    return answer ? toErrorMessage(answer, getAdminLanguage()) : messages.versions.offline;
  known.add(version);
  const texts = answer.details!['returning'] as string[];
  return messages.versions.returning(
    texts.slice(0, mostTexts).join(' · ') + (texts.length > mostTexts ? ' …' : ''),
  );
}
