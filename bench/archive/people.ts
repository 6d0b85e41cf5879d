import { getWords, languages, toFocus, toSentence } from './grammar.ts';
import { portraitPaths } from './media.ts';
import type { Random } from './random.ts';
import { Slugs } from './publication.ts';

/** A file of people or topics: its name and its fields. */
export interface SharedEntry {
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const toLocalized = <T>(make: (language: (typeof languages)[number]) => T) =>
  Object.fromEntries(languages.map((language) => [language, make(language)]));

/** One topic for each name in the grammar, the most frequent first. */
export function makeTopics(random: Random): SharedEntry[] {
  const slugs = new Slugs();
  return getWords('en', 'topic').map((topicName, index) => ({
    name: slugs.take('topics', topicName),
    fields: {
      name: toLocalized((language) => getWords(language, 'topic')[index]),
      description: toLocalized((language) =>
        toSentence(random, language, 'summary', toFocus(random, language)),
      ),
    },
  }));
}

const functions = ['press-contact', 'expert', 'author'];

/** Staff, one of three a press contact. */
export function makePeople(random: Random, topics: readonly SharedEntry[], count: number) {
  const slugs = new Slugs();
  return Array.from({ length: count }, (_, index): SharedEntry => {
    const name = toFocus(random, 'en')['speaker']!;
    const slug = slugs.take('people', name);
    const focus = { speaker: name };
    return {
      name: slug,
      fields: {
        name,
        role: toLocalized((language) => toSentence(random, language, 'role', focus)),
        functions: [functions[index % functions.length]],
        languages: ['en', 'es'],
        topics: random.pickSome(topics, 3).map((topic) => topic.name),
        email: `${slug}@archive.example`,
        ...(index < portraitPaths.length && {
          photo: {
            src: portraitPaths[index],
            alt: toLocalized((language) =>
              language === 'en' ? `Portrait of ${name}` : `Retrato de ${name}`,
            ),
          },
        }),
        biography: toLocalized((language) => toSentence(random, language, 'biography', focus)),
      },
    };
  });
}

export const isPressContact = ({ fields }: SharedEntry): boolean =>
  (fields['functions'] as string[]).includes('press-contact');

export const isAuthor = ({ fields }: SharedEntry): boolean =>
  (fields['functions'] as string[]).includes('author');
