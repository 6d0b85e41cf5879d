import { getMessages } from '../i18n/get-messages.ts';
import { toTextKind } from './cards.ts';
import type { Edition } from './edition.ts';
import { toPageFrame } from './frame.ts';
import type { WithdrawnText } from './newsroom.ts';
import type { TombstoneView } from './views.ts';

/** The notices that stand where withdrawn texts stood. */
export function getTombstones(edition: Edition): Promise<TombstoneView[]> {
  return Promise.all(edition.withdrawn.map((text) => toTombstoneView(edition, text)));
}

/** The notice that stands where a text stood. */
export async function toTombstoneView(
  edition: Edition,
  text: WithdrawnText,
): Promise<TombstoneView> {
  const { title } = getMessages(edition.language).tombstone;
  const frame = await toPageFrame(edition, {
    path: edition.getHref(text),
    title,
    description: title,
    translations: edition.getTranslations(text),
  });
  const { date, reason } = text.withdrawn;
  return { ...frame, kind: toTextKind(text.kind), withdrawnOn: edition.getDate(date), reason };
}
