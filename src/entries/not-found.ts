import { getMessages } from '../i18n/get-messages.ts';
import { getSectionTranslations, type Edition } from './edition.ts';
import { toPageFrame } from './frame.ts';
import type { NotFoundView } from './views.ts';

/** The page for an address that leads nowhere. */
export function getNotFoundPage(edition: Edition): Promise<NotFoundView> {
  const { notFound } = getMessages(edition.language);
  return toPageFrame(edition, {
    path: edition.permalinks.notFound(),
    title: notFound.title,
    description: notFound.text,
    translations: getSectionTranslations(edition, (other) => other.home()),
  });
}
