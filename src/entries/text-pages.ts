import { toBodyView } from './body-view.ts';
import type { Edition } from './edition.ts';
import { toPageFrame } from './frame.ts';
import type { TextPageView } from './views.ts';

/** The ordinary pages of an edition. */
export function getTextPages(edition: Edition): Promise<TextPageView[]> {
  return Promise.all(
    edition.pages.map(async (page) => ({
      ...(await toPageFrame(edition, {
        path: edition.getHref(page),
        title: page.values.headline,
        description: page.values.summary,
        translations: edition.getTranslations(page),
      })),
      headline: page.values.headline,
      summary: page.values.summary,
      ...(page.values.dateModified && { dateModified: edition.getDate(page.values.dateModified) }),
      body: await toBodyView(edition.newsroom, page.body, page.language),
    })),
  );
}
