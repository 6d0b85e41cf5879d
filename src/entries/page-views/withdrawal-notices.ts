import { getMessages } from '../../languages/get-messages.ts';
import { toPublicationKind } from '../view-parts/cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import { toPageShell } from '../view-parts/page-shell.ts';
import type { WithdrawnEntry } from '../newsroom/public-newsroom.ts';
import type { WithdrawalNoticeView } from '../views.ts';

/** The notice at the address of a withdrawn entry. */
export async function toWithdrawalNoticeView(
  locale: Locale,
  entry: WithdrawnEntry,
): Promise<WithdrawalNoticeView> {
  const { title } = getMessages(locale.language).withdrawalNotice;
  const shell = await toPageShell(locale, {
    path: locale.getHref(entry),
    title,
    description: title,
    translations: locale.getTranslations(entry),
    section: entry.collection,
  });
  const { date, reason } = entry.withdrawn;
  return {
    ...shell,
    kind: toPublicationKind(entry.kind),
    withdrawnOn: locale.getDate(date),
    reason,
  };
}
