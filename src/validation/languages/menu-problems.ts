import { inForm } from '../../languages/problems/problem.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { message } from '../../languages/message.ts';
import { toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';

/** Menu items whose page exists only in some languages, so that the menus would differ. */
export function findNavigationProblems({
  settings,
  locations,
  languages,
}: InspectedNewsroom): SourceProblem[] {
  const { navigation } = settings;
  if (!navigation) return [];
  const pages = Map.groupBy(
    locations.filter(({ collection }) => collection === 'pages'),
    ({ key }) => key,
  );
  return (['main', 'footer'] as const).flatMap((menu) =>
    navigation.values[menu].flatMap(({ page }, index) => {
      const translations = page === undefined ? undefined : pages.get(page);
      // findReferenceProblems reports a page that exists in no language.
      if (!translations) return [];
      const missing = languages.filter(
        (code) => !translations.some(({ language }) => language === code),
      );
      if (missing.length === 0) return [];
      const inLanguages = {
        list: missing.map((language) => ({ language })),
        type: 'conjunction',
      } as const;
      return [
        toFieldProblem(navigation.source, `${menu}.${index}.page`, {
          code: 'navigation-untranslated',
          cause: message(
            'the page “{page}” does not exist in {languages}, so the menu there would lack it',
            { page: page!, languages: inLanguages },
          ),
          ...inForm(
            `Write ${missing.map((code) => `pages/${code}/${page}.md`).join(', ')}, or remove the item.`,
            message('Write the page in {languages} too, or remove it from the menu.', {
              languages: inLanguages,
            }),
          ),
        }),
      ];
    }),
  );
}
