import { message } from '../../languages/message.ts';
import { releaseKinds } from '../../model/content-types/release.ts';
import { testimonyKinds } from '../../model/content-types/testimony.ts';
import { inForm } from '../../languages/problems/problem.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { isOf, toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import { getOriginal, toTranslationGroups } from './translation-groups.ts';

const kinds = { ...releaseKinds, ...testimonyKinds };

/** Translations of another kind than their original. An entry may be written in any language first, or in one only. */
export function findTranslationProblems({
  entries,
  languages,
}: InspectedNewsroom): SourceProblem[] {
  const ofKinds = entries.filter((entry) => isOf(entry, 'releases', 'testimonies'));
  return toTranslationGroups(ofKinds).flatMap((group) => {
    // Nearly all are of one kind, and need not be compared with their original.
    if (group.every(({ values }) => values.kind === group[0]!.values.kind)) return [];
    const original = getOriginal(group, languages)!;
    const { kind } = original.values;
    return group.flatMap((translation) => {
      const { kind: own } = translation.values;
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
