import { getMessages } from '../../languages/get-messages.ts';
import { toFeedId } from '../../publishing/addresses/feed-id.ts';
import { toEntryCard } from '../view-parts/cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import { toPageShell } from '../view-parts/page-shell.ts';
import type { WithdrawnEntry } from '../newsroom/public-newsroom.ts';
import type { WithdrawalNoticeView } from '../views.ts';

/** The notice at the address of a withdrawn entry. It names no newest entries: each of them would change all notices. */
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
  const { date, reason, instead } = entry.withdrawn;
  const replacement = instead && locale.find(instead);
  return {
    ...shell,
    feedId: toFeedId(shell.site.feedIdentity, `${locale.getId(entry)}/${entry.language}`),
    kind: entry.kind,
    withdrawnOn: locale.getDate(date),
    reason,
    ...(replacement && { instead: await toEntryCard(locale, replacement) }),
  };
}
