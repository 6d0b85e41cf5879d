import { interfaceLanguages } from '../../i18n/get-messages.ts';
import { findNearest } from '../../source/nearest-name.ts';
import type { LocalizedMessage } from '../../model/problems/localized-message.ts';
import { settings } from '../../model/content-types/collections.ts';
import { inForm } from '../../model/problems/problem.ts';
import { toBaseLanguage } from '../../model/language-code.ts';
import type { SourceProblem } from '../../source/source-problem.ts';
import { toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import { toSpanishNames } from './language-names.ts';
import { walkWrittenValues } from '../newsroom/written-values.ts';

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
    interfaceLanguages.includes(code) || interfaceLanguages.includes(toBaseLanguage(code))
      ? []
      : [
          toFieldProblem(source, `languages.${index}.code`, {
            code: 'interface-language',
            cause: {
              en: `the site has no menus and buttons in the language “${code}”`,
              es: `el sitio no tiene menús ni botones en el idioma «${code}»`,
            },
            ...inForm(
              {
                en: `Choose one of: ${interfaceLanguages.join(', ')}; or have src/i18n/${code}.ts written first.`,
                es: `Elija ${toSpanishNames(interfaceLanguages, 'disjunction')}; para otro idioma deben traducirse antes las palabras del sitio.`,
              },
              `Choose one of: ${interfaceLanguages.join(', ')}. Another needs the words of the site translated first.`,
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
    cause: {
      en: `the newsroom does not publish in the language of this folder, so nothing in it would appear`,
      es: 'la sala de prensa no publica en el idioma de esta carpeta, así que nada de ella aparecería',
    },
    remedy: {
      en: `Move its files to a folder of one of the languages ${languages.join(', ')}, or add the language to settings/languages.yml.`,
      es: `Mueva sus archivos a la carpeta de uno de los idiomas (${languages.join(', ')}), o ${addLanguage}.`,
    },
  }));
}

function findLocalizedProblems({ files, languages }: InspectedNewsroom): SourceProblem[] {
  const defaultLanguage = languages[0]!;
  return files.flatMap(({ source, model }) =>
    [...walkWrittenValues(model, source.fields)].flatMap(({ path, field, value }) => {
      if (field.structure.kind !== 'localized' || typeof value !== 'object' || !value) return [];
      const written = Object.entries(value).flatMap(([code, item]) => (item ? [code] : []));
      if (written.length === 0) return [];
      const problems = written
        .filter((code) => !languages.includes(code))
        .map((code) =>
          toFieldProblem(source, `${path}.${code}`, {
            code: 'unknown-language',
            cause: {
              en: `the newsroom does not publish in the language “${code}”`,
              es: `la sala de prensa no publica en el idioma «${code}»`,
            },
            remedy: toLanguageRemedy(code, languages),
          }),
        );
      if (!written.includes(defaultLanguage))
        problems.push(
          toFieldProblem(source, `${path}.${defaultLanguage}`, {
            code: 'missing-language',
            cause: {
              en: `${field.label.en} lacks the default language “${defaultLanguage}”`,
              es: `al campo «${field.label.es}» le falta el idioma principal: ${toSpanishNames([defaultLanguage])}`,
            },
            ...inForm(
              {
                en: `Add “${defaultLanguage}: …” on an indented line.`,
                es: 'Rellénelo también en ese idioma.',
              },
              'Write it in that language too.',
            ),
          }),
        );
      return problems;
    }),
  );
}

function toLanguageRemedy(code: string, languages: readonly string[]): LocalizedMessage {
  const nearest = findNearest(code, languages);
  // Any two short codes are near each other; suggest only a difference in letter case.
  return nearest?.toLowerCase() === code.toLowerCase()
    ? { en: `Did you mean “${nearest}”?`, es: `¿Quería decir «${nearest}»?` }
    : {
        en: `Write one of ${languages.join(', ')}, or add the language to settings/languages.yml.`,
        es: `Use uno de estos: ${languages.join(', ')}; o ${addLanguage}.`,
      };
}

const addLanguage = `añada el idioma en los ajustes «${settings.languages.label.es}»`;
