import Colophon from '../../../src/components/site/Colophon.astro';
import Masthead from '../../../src/components/site/Masthead.astro';
import FrontPage from '../../../src/components/pages/FrontPage.astro';
import PersonPage from '../../../src/components/pages/PersonPage.astro';
import PressPage from '../../../src/components/pages/PressPage.astro';
import TopicPage from '../../../src/components/pages/TopicPage.astro';
import type { Locale } from '../../../src/entries/newsroom/locale.ts';
import { getFrontPage } from '../../../src/entries/page-views/front-page.ts';
import type { SharedEntry } from '../../../src/entries/newsroom/public-newsroom.ts';
import { toParagraphs } from '../../../src/entries/view-parts/paragraphs.ts';
import { toPersonView } from '../../../src/entries/page-views/people.ts';
import { getPressPage } from '../../../src/entries/page-views/press-page.ts';
import { toTopicView } from '../../../src/entries/page-views/topics.ts';
import BoilerplatePart from './BoilerplatePart.astro';
import { isLanguageCode } from '../../../src/languages/language-code.ts';
import type { ComponentWithProps } from './render-components.ts';

/** The page of a person. */
export async function toPersonComponents(
  locale: Locale,
  person: SharedEntry<'people'>,
): Promise<ComponentWithProps[]> {
  // A half-typed language code is invalid and has no name.
  const languages = person.values.languages.filter(isLanguageCode);
  const shown = { ...person, values: { ...person.values, languages } };
  return [{ component: PersonPage, props: { view: await toPersonView(locale, shown) } }];
}

/** The first page of a topic. */
export async function toTopicComponents(
  locale: Locale,
  topic: SharedEntry<'topics'>,
): Promise<ComponentWithProps[]> {
  return [{ component: TopicPage, props: { view: await toTopicView(locale, topic) } }];
}

/** A boilerplate as it appears at the end of a release. */
export function toBoilerplateComponents(
  { language, newsroom }: Locale,
  { values }: SharedEntry<'boilerplates'>,
): ComponentWithProps[] {
  const paragraphs = toParagraphs(values.text[language]);
  return [
    { component: BoilerplatePart, props: { paragraphs, name: newsroom.site.name, language } },
  ];
}

/** The components that settings change: header, front page, page for the press and footer. */
export async function toSiteComponents(locale: Locale): Promise<ComponentWithProps[]> {
  const [front, press] = await Promise.all([getFrontPage(locale), getPressPage(locale)]);
  return [
    { component: Masthead, props: { view: front } },
    { component: FrontPage, props: { view: front } },
    { component: PressPage, props: { view: press } },
    { component: Colophon, props: { view: front } },
  ];
}
