import { toBodyView } from './body-view.ts';
import type { Edition } from './edition.ts';
import { toPageFrame } from './frame.ts';
import type { PublicText } from './newsroom.ts';
import type { TextPageView } from './views.ts';

/** The ordinary pages of an edition. */
export function getTextPages(edition: Edition): Promise<TextPageView[]> {
  return Promise.all(edition.pages.map((page) => toTextPageView(edition, page)));
}

/** An ordinary page as it is shown. */
export async function toTextPageView(
  edition: Edition,
  page: PublicText<'pages'>,
): Promise<TextPageView> {
  const { headline, summary, dateModified } = page.values;
  return {
    ...(await toPageFrame(edition, {
      path: edition.getHref(page),
      title: headline,
      description: summary,
      translations: edition.getTranslations(page),
    })),
    headline,
    summary,
    ...(dateModified && { dateModified: edition.getDate(dateModified) }),
    body: await toBodyView(edition.newsroom, page.body, page.language),
  };
}
