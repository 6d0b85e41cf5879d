import { getMessages } from '../i18n/get-messages.ts';
import { getTexts } from './article.ts';
import { toEntryCard } from './cards.ts';
import { getSectionTranslations, type Edition } from './edition.ts';
import { toPageFrame } from './frame.ts';
import { toParagraphs } from './paragraphs.ts';
import { getPeopleWith } from './people.ts';
import { getBoilerplate } from './releases.ts';
import type { PressView } from './views.ts';

/** Enough for a reporter who follows the organization weekly. */
const latestCount = 6;

/** The page for the press: contacts, boilerplate, how to use the material. */
export async function getPressPage(edition: Edition): Promise<PressView> {
  const messages = getMessages(edition.language);
  return {
    ...(await toPageFrame(edition, {
      path: edition.permalinks.section('press'),
      title: messages.sections.press,
      description: messages.sectionDescriptions.press,
      translations: getSectionTranslations(edition, (other) => other.section('press')),
    })),
    contacts: await getPeopleWith(edition, 'press-contact'),
    experts: await getPeopleWith(edition, 'expert'),
    boilerplate: getBoilerplate(edition),
    usage: toParagraphs(edition.newsroom.site.usage[edition.language]),
    releases: await Promise.all(
      getTexts(edition, 'releases')
        .slice(0, latestCount)
        .map((release) => toEntryCard(edition, release)),
    ),
  };
}
