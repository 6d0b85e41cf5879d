import type { EntryCard } from '../../entries/views.ts';
import { getDirection } from '../../languages/direction.ts';

/** Attributes of the words of an entry in a page of another language; none in a page of its own. */
export function getLanguageAttributes({ language }: EntryCard, pageLanguage: string) {
  return language === pageLanguage ? {} : { lang: language, dir: getDirection(language) };
}
