import { getMessages } from '../../languages/get-messages.ts';
import { getListed } from '../newsroom/entry-index.ts';
import { getSectionTranslations, type Locale } from '../newsroom/locale.ts';
import { toPageShell } from '../view-parts/page-shell.ts';
import {
  getOfferedPictures,
  toPressKitLink,
  toPressPicture,
} from '../view-parts/press-material.ts';
import { toParagraphs } from '../view-parts/paragraphs.ts';
import { getPeopleWith } from './people.ts';
import { getBoilerplate } from './releases.ts';
import type { PressView } from '../views.ts';

/** Enough for a reporter who looks in once a week. */
const latestCount = 6;

/** Pictures of the newest releases: so many of them, from so many releases at most. */
const pictureCount = 6;
const illustratedCount = 30;

/** The page for the press: contacts, press kits, pictures, experts, boilerplate, how to use the material. */
export async function getPressPage(locale: Locale): Promise<PressView> {
  const messages = getMessages(locale.language);
  const releases = getListed(locale, 'releases');
  return {
    ...(await toPageShell(locale, {
      path: locale.permalinks.section('press'),
      title: messages.sections.press,
      description: messages.sectionDescriptions.press,
      translations: getSectionTranslations(locale, (other) => other.section('press')),
    })),
    contacts: await getPeopleWith(locale, 'press-contact'),
    experts: await getPeopleWith(locale, 'expert'),
    boilerplate: getBoilerplate(locale),
    usage: toParagraphs(locale.newsroom.site.usage[locale.language]),
    kits: await Promise.all(
      releases.slice(0, latestCount).map((release) => toPressKitLink(locale, release)),
    ),
    pictures: await Promise.all(
      getPressPictures(locale).map((picture) => toPressPicture(locale, picture)),
    ),
  };
}

/** The pictures that the page offers for download. */
export const getPressPictures = (locale: Locale) =>
  getOfferedPictures(getListed(locale, 'releases').slice(0, illustratedCount), pictureCount);
