import { getMessages } from '../../languages/get-messages.ts';
import { getSectionTranslations, type Locale } from '../newsroom/locale.ts';
import { getLatest } from '../view-parts/latest.ts';
import { toPageShell } from '../view-parts/page-shell.ts';
import type { NotFoundView } from '../views.ts';

/** The page for an address that does not exist. */
export async function getNotFoundPage(locale: Locale): Promise<NotFoundView> {
  const { notFound } = getMessages(locale.language);
  return {
    ...(await toPageShell(locale, {
      path: locale.permalinks.notFound(),
      title: notFound.title,
      description: notFound.text,
      translations: getSectionTranslations(locale, (other) => other.permalinks.home()),
    })),
    latest: await getLatest(locale),
  };
}
