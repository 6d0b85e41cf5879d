import { message } from '../../languages/message.ts';
import { inForm } from '../../languages/problems/problem.ts';
import { definePermalinks } from '../../publishing/addresses/permalinks.ts';
import { getFirstName } from '../../publishing/addresses/public-name.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { getOriginal, toTranslationGroups } from '../languages/translation-groups.ts';
import { isOf, toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';

/**
 * Testimonies whose address would be the name of their file, which the address of the original hides: the name may be
 * that of the person. The original's address is not taken silently, since it would move what is already published.
 */
export function findShownFileNames({ entries, languages }: InspectedNewsroom): SourceProblem[] {
  const [defaultLanguage = ''] = languages;
  const testimonies = entries.filter((entry) => isOf(entry, 'testimonies'));
  return toTranslationGroups(testimonies).flatMap((group) => {
    const { source, location, values } = getOriginal(group, languages)!;
    const { slug, aliases } = values;
    if (slug === undefined) return [];
    const { collection, name, language = '' } = location;
    const permalinks = definePermalinks(language, defaultLanguage);
    if (getFirstName({ collection, slug, aliases }, permalinks) === name) return [];
    return group
      .filter((translation) => translation.values.slug === undefined)
      .map((translation) =>
        toFieldProblem(translation.source, 'slug', {
          code: 'file-name-shown',
          cause: message(
            'without an address of its own, the text would be at the name of its file, which {path} does not show',
            { path: source.path },
          ),
          ...inForm(
            `Write slug: ${slug} or another one; slug: ${name} only if the name may be public.`,
            message(
              'Write an address, such as {slug}; write {name} only if that name may be public.',
              { slug, name },
            ),
          ),
        }),
      );
  });
}
