import Colophon from '../../src/components/Colophon.astro';
import Masthead from '../../src/components/Masthead.astro';
import FrontPage from '../../src/components/pages/FrontPage.astro';
import PersonPage from '../../src/components/pages/PersonPage.astro';
import PressPage from '../../src/components/pages/PressPage.astro';
import TopicPage from '../../src/components/pages/TopicPage.astro';
import type { Edition } from '../../src/entries/edition.ts';
import { getFrontPage } from '../../src/entries/front.ts';
import type { SharedEntry } from '../../src/entries/newsroom.ts';
import { toParagraphs } from '../../src/entries/paragraphs.ts';
import { toPersonView } from '../../src/entries/people.ts';
import { getPressPage } from '../../src/entries/press.ts';
import { toTopicViews } from '../../src/entries/topics.ts';
import BoilerplatePart from './BoilerplatePart.astro';
import { isLanguageCode } from '../../src/model/language-code.ts';
import type { PreviewNewsroom } from './preview-newsroom.ts';
import type { Part } from './rendering.ts';

/** The page of a person. */
export async function toPersonParts(
  edition: Edition,
  person: SharedEntry<'people'>,
): Promise<Part[]> {
  // While a code is typed it is none, and no language has a name that begins like it.
  const languages = person.values.languages.filter(isLanguageCode);
  const shown = { ...person, values: { ...person.values, languages } };
  return [{ component: PersonPage, props: { view: await toPersonView(edition, shown) } }];
}

/** The first page of a topic. */
export async function toTopicParts(
  edition: Edition,
  { editions }: PreviewNewsroom,
  topic: SharedEntry<'topics'>,
): Promise<Part[]> {
  const [view] = await toTopicViews(edition, editions, topic);
  return [{ component: TopicPage, props: { view } }];
}

/** A boilerplate as it closes a release. */
export function toBoilerplateParts(
  { language, newsroom }: Edition,
  { values }: SharedEntry<'boilerplates'>,
): Part[] {
  const paragraphs = toParagraphs(values.text[language]);
  return [
    { component: BoilerplatePart, props: { paragraphs, name: newsroom.site.name, language } },
  ];
}

/** What the settings shape: head and foot of every page, front page and page for the press. */
export async function toSiteParts(edition: Edition): Promise<Part[]> {
  const [front, press] = await Promise.all([getFrontPage(edition), getPressPage(edition)]);
  return [
    { component: Masthead, props: { view: front } },
    { component: FrontPage, props: { view: front } },
    { component: PressPage, props: { view: press } },
    { component: Colophon, props: { view: front } },
  ];
}
