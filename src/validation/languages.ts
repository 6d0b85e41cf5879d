import { interfaceLanguages } from '../i18n/get-messages.ts';
import { findNearest } from '../source/fields-problem.ts';
import type { Problem } from '../source/problem.ts';
import { toFieldProblem, type InspectedNewsroom } from './inspected-newsroom.ts';
import { walkWrittenValues } from './written-values.ts';

/** Languages that the newsroom does not publish in, or in which something owed is missing. */
export function findLanguageProblems(newsroom: InspectedNewsroom): Problem[] {
  if (newsroom.languages.length === 0) return [];
  return [
    ...findUnspokenLanguages(newsroom),
    ...findUnknownFolders(newsroom),
    ...findLocalizedProblems(newsroom),
  ];
}

function findUnspokenLanguages({ settings, languages }: InspectedNewsroom): Problem[] {
  const source = settings.languages?.source;
  if (!source) return [];
  return languages.flatMap((code, index) =>
    interfaceLanguages.includes(code) || interfaceLanguages.includes(code.split('-')[0]!)
      ? []
      : [
          toFieldProblem(source, `languages.${index}.code`, {
            code: 'interface-language',
            cause: `the site has no menus and buttons in the language “${code}”`,
            remedy: `Choose one of: ${interfaceLanguages.join(', ')}; or have src/i18n/${code}.ts written first.`,
          }),
        ],
  );
}

/** One problem a folder, however many files are in it. */
function findUnknownFolders({ locations, languages }: InspectedNewsroom): Problem[] {
  const folders = new Set(
    locations.flatMap(({ collection, language }) =>
      language === undefined || languages.includes(language) ? [] : [`${collection}/${language}`],
    ),
  );
  return [...folders].map((folder) => ({
    code: 'unknown-language-folder',
    file: folder,
    cause: `the newsroom does not publish in the language of this folder, so nothing in it would appear`,
    remedy: `Move its files to a folder of one of the languages ${languages.join(', ')}, or add the language to settings/languages.yml.`,
  }));
}

function findLocalizedProblems({ files, languages }: InspectedNewsroom): Problem[] {
  const defaultLanguage = languages[0]!;
  return files.flatMap(({ source, model }) =>
    [...walkWrittenValues(model, source.fields)].flatMap(({ path, field, value }) => {
      if (field.structure.kind !== 'localized' || typeof value !== 'object' || !value) return [];
      const written = Object.entries(value).flatMap(([code, text]) => (text ? [code] : []));
      if (written.length === 0) return [];
      const problems = written
        .filter((code) => !languages.includes(code))
        .map((code) =>
          toFieldProblem(source, `${path}.${code}`, {
            code: 'unknown-language',
            cause: `the newsroom does not publish in the language “${code}”`,
            remedy: toLanguageRemedy(code, languages),
          }),
        );
      if (!written.includes(defaultLanguage))
        problems.push(
          toFieldProblem(source, `${path}.${defaultLanguage}`, {
            code: 'missing-language',
            cause: `${field.label.en} lacks the default language “${defaultLanguage}”`,
            remedy: `Add “${defaultLanguage}: …” on an indented line.`,
          }),
        );
      return problems;
    }),
  );
}

function toLanguageRemedy(code: string, languages: readonly string[]): string {
  const nearest = findNearest(code, languages);
  // Any two short codes are near; only the same letters in another form are meant.
  return nearest?.toLowerCase() === code.toLowerCase()
    ? `Did you mean “${nearest}”?`
    : `Write one of ${languages.join(', ')}, or add the language to settings/languages.yml.`;
}
