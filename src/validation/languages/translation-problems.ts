import { message } from '../../languages/message.ts';
import { inForm } from '../../model/problems/problem.ts';
import type { SourceProblem } from '../../source/source-problem.ts';
import { collections } from '../../model/content-types/collections.ts';
import { formatLocation, toEntryId } from '../../model/location.ts';
import { releaseKinds } from '../../model/content-types/release.ts';
import { testimonyKinds } from '../../model/content-types/testimony.ts';
import type { SourceEntry } from '../../source/newsroom-source.ts';
import { findNearest } from '../../source/nearest-name.ts';
import { isOf, toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';

const kinds = { ...releaseKinds, ...testimonyKinds };

/** Groups entries with their translations, as the site does. */
export const toTranslationGroups = (entries: readonly SourceEntry[]): SourceEntry[][] => [
  ...Map.groupBy(entries, ({ location }) => toEntryId(location)).values(),
];

/**
 * Translations without an original, or of another kind than their original.
 *
 * An entry in another language must have an original with the same key in the default language. An
 * entry could be written in any language first; but a file without a counterpart is far more often a
 * renamed or mistyped one, and its readers would miss the link to the other language.
 */
export function findTranslationProblems(newsroom: InspectedNewsroom): SourceProblem[] {
  return [...findOrphans(newsroom), ...findOtherKinds(newsroom)];
}

function findOrphans({ locations, languages }: InspectedNewsroom): SourceProblem[] {
  const [original] = languages;
  if (original === undefined) return [];
  const originals = new Map(
    Object.keys(collections).map((collection) => [
      collection,
      new Set(
        locations.flatMap((location) =>
          location.collection === collection && location.language === original
            ? [location.key]
            : [],
        ),
      ),
    ]),
  );
  return locations.flatMap(({ collection, language, key, path }) => {
    if (language === undefined || language === original || !languages.includes(language)) return [];
    const keys = originals.get(collection)!;
    if (keys.has(key)) return [];
    const nearest = findNearest(key, [...keys]);
    const expected = formatLocation({ collection, language: original, key });
    return [
      {
        code: 'translation-without-original',
        file: path ?? formatLocation({ collection, language, key }),
        cause: message('this translation has no original: {expected} does not exist', {
          expected: { key: expected, label: { language: original } },
        }),
        remedy: nearest
          ? message(
              'Give both files the same name; is “{nearest}” the original? The address of the translation is its field slug.',
              { nearest },
            )
          : message('Publish the original {expected} first; the translation has the same name.', {
              expected,
            }),
      },
    ];
  });
}

function findOtherKinds({ entries, languages }: InspectedNewsroom): SourceProblem[] {
  return toTranslationGroups(entries).flatMap((group) => {
    const original = group.find(({ location }) => location.language === languages[0]);
    if (!original || !isOf(original, 'releases', 'testimonies')) return [];
    return group.flatMap((translation) => {
      if (!isOf(translation, 'releases', 'testimonies')) return [];
      const [kind, own] = [original.values.kind, translation.values.kind];
      if (own === kind) return [];
      return [
        toFieldProblem(translation.source, 'kind', {
          code: 'translation-of-another-kind',
          cause: message('the translation is a {own}, its original {path} a {kind}', {
            own: { key: own, label: kinds[own] },
            path: original.source.path,
            kind: { key: kind, label: kinds[kind] },
          }),
          ...inForm(
            `Write kind: ${kind}, or change the original.`,
            message('Choose the kind “{kind}”, or change the original.', {
              kind: message(kinds[kind]),
            }),
          ),
        }),
      ];
    });
  });
}
