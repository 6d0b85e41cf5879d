import { getMessages } from '../i18n/get-messages.ts';
import { toTextKind } from './cards.ts';
import type { Edition } from './edition.ts';
import { toPageFrame } from './frame.ts';
import type { TombstoneView } from './views.ts';

/** The notices that stand where withdrawn texts stood. */
export function getTombstones(edition: Edition): Promise<TombstoneView[]> {
  const { title } = getMessages(edition.language).tombstone;
  return Promise.all(
    edition.withdrawn.map(async (text) => ({
      ...(await toPageFrame(edition, {
        path: edition.getHref(text),
        title,
        description: title,
        translations: edition.getTranslations(text),
      })),
      kind: toTextKind(text.kind),
      withdrawnOn: edition.getDate(text.withdrawn.date),
      reason: text.withdrawn.reason,
    })),
  );
}
