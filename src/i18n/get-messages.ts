import { en } from './en.ts';
import { es } from './es.ts';
import type { Messages } from './messages.ts';

const catalogues: Readonly<Record<string, Messages>> = { en, es };

/** Languages in which the interface speaks; the newsroom may publish in these. */
export const interfaceLanguages = Object.keys(catalogues);

/**
 * The interface's texts in a language.
 * @param language code as in the settings; a region is disregarded where only its language is known
 * @throws when the interface does not speak the language (validation reports it before a build)
 */
export function getMessages(language: string): Messages {
  const messages = catalogues[language] ?? catalogues[language.split('-')[0] ?? ''];
  if (!messages)
    throw new Error(
      `The interface has no texts for the language “${language}”. Add src/i18n/${language}.ts, or remove the language from content/settings/languages.yml.`,
    );
  return messages;
}

/** Completes a text: `fill('About {name}', { name: 'Us' })` gives “About Us”. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Completes the form of a text that fits a number, by the language's plural rules. */
export function fillCount(
  forms: { readonly one: string; readonly other: string },
  count: number,
  language: string,
): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other;
  return fill(form, { count: new Intl.NumberFormat(language).format(count) });
}
