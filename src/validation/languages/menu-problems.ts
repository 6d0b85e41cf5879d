import { inForm } from '../../model/problems/problem.ts';
import type { SourceProblem } from '../../source/source-problem.ts';
import { toSpanishNames } from './language-names.ts';
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
      return [
        toFieldProblem(navigation.source, `${menu}.${index}.page`, {
          code: 'navigation-untranslated',
          cause: {
            en: `the page “${page}” does not exist in ${missing.join(', ')}, so the menu there would lack it`,
            es: `la página «${page}» no existe en ${toSpanishNames(missing)}, así que allí faltaría en el menú`,
          },
          ...inForm(
            {
              en: `Write ${missing.map((code) => `pages/${code}/${page}.md`).join(', ')}, or remove the item.`,
              es: `Escriba la página también en ${toSpanishNames(missing)}, o quítela del menú.`,
            },
            `Write the page in ${missing.join(', ')} too, or remove it from the menu.`,
          ),
        }),
      ];
    }),
  );
}
