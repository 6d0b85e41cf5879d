import { findByCode } from './find-language.ts';
import type * as languages from './index.ts';
import type { Messages } from './parts/site-messages.ts';
import * as sites from './sites.ts';
import { formatCount } from './wording/format-count.ts';
import { getPluralForm, type PluralForms } from './wording/plural-forms.ts';

const byCode = new Map<string, Messages | undefined>(
  Object.entries(sites satisfies Record<keyof typeof languages, Messages>),
);

/**
 * The messages of the interface in a language.
 * @param language code as in the settings; without messages for its region, those of the language are used
 * @throws when there are no messages in the language (validation reports it before a build)
 */
export function getMessages(language: string): Messages {
  const messages = findByCode(byCode, language);
  if (!messages)
    throw new Error(
      `The interface has no texts for the language “${language}”. Add src/languages/${language}/, or remove the language from content/settings/languages.yml.`,
    );
  return messages;
}

/** Completes a message: `fill('About {name}', { name: 'Us' })` gives “About Us”. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/**
 * Completes the plural form of a message that fits a number.
 * @param numbers the language, with the territory by which numbers are written: `es-US`
 */
export const fillCount = (forms: PluralForms, count: number, numbers: string): string =>
  fill(getPluralForm(forms, count, numbers), { count: formatCount(count, numbers) });
