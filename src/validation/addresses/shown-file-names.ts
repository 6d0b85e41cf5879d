import { message } from '../../languages/message.ts';
import { inForm } from '../../languages/problems/problem.ts';
import { isUnnamed, toSlug } from '../../publishing/addresses/file-name.ts';
import { definePermalinks } from '../../publishing/addresses/permalinks.ts';
import { getFirstName } from '../../publishing/addresses/public-name.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { getOriginal, toTranslationGroups } from '../languages/translation-groups.ts';
import { isOf, toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';

/**
 * Testimonies whose address is the name of their file, which neither their headline nor the address of the original shows:
 * it may be that of the person. No address is taken silently, since that would move what is already published.
 */
export function findShownFileNames({ entries, languages }: InspectedNewsroom): SourceProblem[] {
  const [defaultLanguage = ''] = languages;
  const testimonies = entries.filter((entry) => isOf(entry, 'testimonies'));
  return toTranslationGroups(testimonies).flatMap((group) => {
    const { location, values } = getOriginal(group, languages)!;
    const { slug, aliases } = values;
    if (slug === undefined) return [];
    const { collection, name, language = '' } = location;
    const permalinks = definePermalinks(language, defaultLanguage);
    // findUnnamedAddresses asks for another one, too.
    if (isUnnamed(name)) return [];
    if (getFirstName({ collection, slug, aliases }, permalinks) === name) return [];
    return group
      .filter(({ values: own }) => own.slug === undefined && !isIn(name, own.headline))
      .map(({ source, values: own }) => {
        const proposed = toSlug(own.headline) || slug;
        return toFieldProblem(source, 'slug', {
          code: 'file-name-shown',
          cause: message(
            'without an address of its own, the text would be at the name of its file, which may tell who it is about',
          ),
          ...inForm(
            `Write slug: ${proposed} or another one; slug: ${name} only if the name may be public.`,
            message(
              'Write an address, such as {slug}; write {name} only if that name may be public.',
              { slug: proposed, name },
            ),
          ),
        });
      });
  });
}

/** Whether a name has only words of a headline, so that it tells no more. */
function isIn(name: string, headline: string): boolean {
  const words = toSlug(headline).split('-');
  return name.split('-').every((word) => words.includes(word));
}
