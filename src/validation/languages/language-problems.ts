import { findLanguage, interfaceLanguages } from '../../languages/find-language.ts';
import { findNearest } from '../../source/nearest-name.ts';
import { message, type LocalizedMessage } from '../../languages/message.ts';
import { settings } from '../../model/content-types/collections.ts';
import { findMissingLanguages } from '../../model/content-types/missing-languages.ts';
import { isGroup } from '../../model/fields/written-value.ts';
import { inForm } from '../../languages/problems/problem.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import { getWrittenValues } from '../../model/fields/written-values.ts';

/** Languages in which the newsroom does not publish, and values missing in the default language. */
export function findLanguageProblems(newsroom: InspectedNewsroom): SourceProblem[] {
  if (newsroom.languages.length === 0) return [];
  return [
    ...findUntranslatedInterfaces(newsroom),
    ...findUnknownFolders(newsroom),
    ...findLocalizedProblems(newsroom),
  ];
}

function findUntranslatedInterfaces({ settings, languages }: InspectedNewsroom): SourceProblem[] {
  const source = settings.languages?.source;
  if (!source) return [];
  return languages.flatMap((code, index) =>
    findLanguage(code)
      ? []
      : [
          toFieldProblem(source, `languages.${index}.code`, {
            code: 'interface-language',
            cause: message('the site has no menus and buttons in the language “{code}”', { code }),
            ...inForm(
              `Choose one of: ${interfaceLanguages.join(', ')}; or have src/languages/${code}/ written first.`,
              message(
                'Choose one of: {languages}. Another needs the words of the site translated first.',
                {
                  languages: {
                    list: interfaceLanguages.map((language) => ({ language })),
                    type: 'disjunction',
                  },
                },
              ),
            ),
          }),
        ],
  );
}

/** One problem per folder, however many files are in it. */
function findUnknownFolders({ locations, languages }: InspectedNewsroom): SourceProblem[] {
  const folders = new Set(
    locations.flatMap(({ collection, language }) =>
      language === undefined || languages.includes(language) ? [] : [`${collection}/${language}`],
    ),
  );
  return [...folders].map((folder) => ({
    code: 'unknown-language-folder',
    file: folder,
    cause: message(
      'the newsroom does not publish in the language of this folder, so nothing in it would appear',
    ),
    remedy: message(
      'Move its files to a folder of one of the languages {languages}, or add the language to {settings}.',
      { languages: languages.join(', '), settings: languageSettings },
    ),
  }));
}

function findLocalizedProblems({ files, languages }: InspectedNewsroom): SourceProblem[] {
  // Most files have no field in several languages.
  const localized = files.filter(
    ({ source, model }) => getWrittenValues(model, source.fields, 'localized').length > 0,
  );
  return localized.flatMap(({ source, model }) => [
    ...getWrittenValues(model, source.fields, 'localized').flatMap(({ path, value }) =>
      Object.entries(isGroup(value) ? value : {})
        .filter(([code, item]) => item && !languages.includes(code))
        .map(([code]) =>
          toFieldProblem(source, `${path}.${code}`, {
            code: 'unknown-language',
            cause: message('the newsroom does not publish in the language “{code}”', { code }),
            remedy: toLanguageRemedy(code, languages),
          }),
        ),
    ),
    ...findMissingLanguages(model, source.fields, languages[0]!).map(({ field, ...problem }) =>
      toFieldProblem(source, field, problem),
    ),
  ]);
}

function toLanguageRemedy(code: string, languages: readonly string[]): LocalizedMessage {
  const nearest = findNearest(code, languages);
  // Any two short codes are near each other; suggest only a difference in letter case.
  return nearest?.toLowerCase() === code.toLowerCase()
    ? message('Did you mean “{nearest}”?', { nearest })
    : message('Write one of {languages}, or add the language to {settings}.', {
        languages: languages.join(', '),
        settings: languageSettings,
      });
}

const languageSettings = { key: 'settings/languages.yml', label: settings.languages.label };
