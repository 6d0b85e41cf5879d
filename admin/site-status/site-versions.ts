import { toErrorMessage, type ErrorAnswer } from '../content-problems/error-message.ts';
import { createChoices } from '../dialogs/choices.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { createList } from '../dom/list.ts';
import { messages } from '../messages/index.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { askServer } from '../settings/ask-server.ts';
import type { SiteState } from '../../src/server/publisher/publisher.ts';
import { showSiteNotice } from './site-notice.ts';
import { listVersions } from './site-state.ts';
import { formatVersion } from './version-name.ts';

/** Texts that a warning names. */
const mostTexts = 10;

/**
 * Lets staff choose another version of the site, says what follows, and shows it to readers.
 * @param notes what to say first
 */
export async function chooseVersion(
  onShown: () => void,
  notes: readonly string[] = [],
): Promise<void> {
  const { versions: versionMessages, dialogs } = messages;
  const { versions, shown } = await listVersions();
  const newest = versions[0]?.number;
  const button = shown === newest ? versionMessages.title : versionMessages.otherTitle;
  const title = button.replace(/\s?…$/, '');
  if (versions.length < 2) return showMessage(title, [...notes, versionMessages.none]);
  const labels = versions.map((version) => {
    const name = formatVersion(version);
    if (version.number === shown) return versionMessages.seen(name);
    return version.number === newest ? versionMessages.newest(name) : name;
  });
  const current = versions.findIndex(({ number }) => number === shown);
  const { field, getChosen } = createChoices(versionMessages.choose, labels, current);
  const known = new Set<number>();
  let site: SiteState | undefined;
  const show = async () => {
    const version = versions[getChosen()]!.number;
    const answer = await rollBack({ version, seen: newest, isKnown: known.has(version) });
    if (answer && 'state' in answer) site = answer;
    else if (answer?.code === 'returning-media') known.add(version);
    return answer && 'state' in answer ? undefined : explain(answer);
  };
  const choice = await openDialog({
    title,
    content: [...notes, versionMessages.explain, createList(versionMessages.consequences), field],
    actions: [
      { label: versionMessages.show, value: 'show', kind: 'danger' },
      { label: dialogs.cancel, value: 'cancel', kind: 'primary' },
    ],
    onEscape: 'cancel' as 'show' | 'cancel',
    check: (value) => (value === 'show' ? show() : undefined),
  });
  if (choice === 'cancel') return;
  if (!site) return chooseVersion(onShown, [versionMessages.moved]);
  showSiteNotice(site, { sentence: versionMessages.newestShown });
  onShown();
}

/** Shows readers another version. @returns the state of the site, or why it is as it was; undefined without an answer */
async function rollBack(choice: object): Promise<SiteState | ErrorAnswer | undefined> {
  const response = await askServer('POST', 'roll-back', choice).catch(() => undefined);
  return (await response?.json().catch(() => ({}))) as SiteState | ErrorAnswer | undefined;
}

/** Why readers see what they saw; undefined if the list is out of date. */
function explain(answer: ErrorAnswer | undefined): string | undefined {
  if (answer?.code === 'conflict') return undefined;
  if (answer?.code !== 'returning-media')
    return answer ? toErrorMessage(answer, getAdminLanguage()) : messages.versions.offline;
  const texts = answer.details!['returning'] as string[];
  return messages.versions.returning(
    texts.slice(0, mostTexts).join(' · ') + (texts.length > mostTexts ? ' …' : ''),
  );
}
