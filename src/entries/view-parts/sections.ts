import type { Section } from '../../model/content-types/settings.ts';
import { getListed } from '../newsroom/entry-index.ts';
import { defineQuery } from '../newsroom/queries.ts';

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
        return [...newsroom.topics.values()].some(({ values }) => values.name[language]);
      default:
        return getListed(locale, section).length > 0;
    }
  },
);
