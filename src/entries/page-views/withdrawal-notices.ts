import { getMessages } from '../../i18n/get-messages.ts';
import { toPublicationKind } from '../view-parts/cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import { toPageShell } from '../view-parts/page-shell.ts';
import type { WithdrawnEntry } from '../newsroom/public-newsroom.ts';
import type { TombstoneView } from '../views.ts';

/** The notices that stand where withdrawn texts stood. */
export function getTombstones(locale: Locale): Promise<TombstoneView[]> {
  return Promise.all(locale.withdrawn.map((text) => toTombstoneView(locale, text)));
}

/** The notice that stands where a text stood. */
export async function toTombstoneView(
  locale: Locale,
  text: WithdrawnEntry,
): Promise<TombstoneView> {
  const { title } = getMessages(locale.language).tombstone;
  const frame = await toPageShell(locale, {
    path: locale.getHref(text),
    title,
    description: title,
    translations: locale.getTranslations(text),
  });
  const { date, reason } = text.withdrawn;
  return {
    ...frame,
    kind: toPublicationKind(text.kind),
    withdrawnOn: locale.getDate(date),
    reason,
  };
}
