import type { Section } from '../../model/content-types/settings.ts';
import { getEntriesOn, getListed } from '../newsroom/entry-index.ts';
import { defineQuery } from '../newsroom/queries.ts';
import type { SharedEntry } from '../newsroom/public-newsroom.ts';

export type PersonFunction = SharedEntry<'people'>['values']['functions'][number];

/** Whether a person has a function. Nobody who has left has one. */
export const hasFunction = ({ values }: SharedEntry<'people'>, role: PersonFunction): boolean =>
  !values.former && values.functions.includes(role);

/** Whether somebody of the organization can speak on a topic. */
export const isExpertOn = (person: SharedEntry<'people'>, topic: string): boolean =>
  hasFunction(person, 'expert') && person.values.topics.includes(topic);

/** Whether a topic has a name in a language, and something to show. Lists and menus leave out the others. */
export const hasTopic = defineQuery(
  'whether a topic has something to show',
  (locale, key: string): boolean =>
    Boolean(locale.newsroom.topics.get(key)?.values.name[locale.language]) &&
    (getEntriesOn(locale, { key }).length > 0 ||
      [...locale.newsroom.people.values()].some((person) => isExpertOn(person, key))),
);

/** Whether a section has something to show. Menus leave out the others, and no page refers to them. */
export const hasEntries = defineQuery(
  'whether a section has entries',
  (locale, section: Section): boolean => {
    const { newsroom, language } = locale;
    const known = newsroom.summary?.sections[language];
    if (known) return known.includes(section);
    switch (section) {
      case 'press':
        return true;
      case 'people':
        return [...newsroom.people.values()].some(
          ({ values }) => !values.former && values.functions.length > 0,
        );
      case 'topics':
        return [...newsroom.topics.keys()].some((topic) => hasTopic(locale, topic));
      default:
        return getListed(locale, section).length > 0;
    }
  },
);
