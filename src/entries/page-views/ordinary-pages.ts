import { toBodyView } from '../view-parts/body-view.ts';
import type { Locale } from '../newsroom/locale.ts';
import { toPageShell } from '../view-parts/page-shell.ts';
import type { PublicEntry } from '../newsroom/public-newsroom.ts';
import type { OrdinaryPageView } from '../views.ts';

/** The ordinary pages of a locale. */
export function getOrdinaryPages(locale: Locale): Promise<OrdinaryPageView[]> {
  return Promise.all(locale.pages.map((page) => toOrdinaryPageView(locale, page)));
}

/** An ordinary page as it is shown. */
export async function toOrdinaryPageView(
  locale: Locale,
  page: PublicEntry<'pages'>,
): Promise<OrdinaryPageView> {
  const { headline, summary, dateModified } = page.values;
  return {
    ...(await toPageShell(locale, {
      path: locale.getHref(page),
      title: headline,
      description: summary,
      translations: locale.getTranslations(page),
    })),
    headline,
    summary,
    ...(dateModified && { dateModified: locale.getDate(dateModified) }),
    body: await toBodyView(locale, page.body),
  };
}
