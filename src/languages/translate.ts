import type { LocalizedMessage, MessageValue, PlainText } from './message.ts';
import type { MessageText, Translation } from './parts/catalogue.ts';
import type { StaffLanguage } from './parts/language.ts';

/** The CLDR has the names of languages in each that staff read; `formatLanguageName` would bring along the list of languages. */
const nameLanguage = (language: string, code: string): string =>
  new Intl.DisplayNames(code, { type: 'language' }).of(language) ?? language;

export const english: StaffLanguage = { code: 'en' };

/**
 * Completes a message in a language. Placeholders are replaced once, so braces in a value have no effect. A text that
 * is in no catalogue stays English.
 */
export function translate(
  message: LocalizedMessage | PlainText,
  language: StaffLanguage = english,
): string {
  const { text, values = {} } = typeof message === 'string' ? { text: message } : message;
  const translation = language.catalogue?.[text as MessageText] ?? text.replace(/^[a-z]+\|/, '');
  return choosePlural(translation, values, language.code).replace(
    /\{(\w+)\}/g,
    (whole, name: string) =>
      Object.hasOwn(values, name) ? formatValue(values[name]!, language) : whole,
  );
}

function choosePlural(
  translation: Translation,
  values: Readonly<Record<string, MessageValue>>,
  code: string,
): string {
  if (typeof translation === 'string') return translation;
  const form = new Intl.PluralRules(code).select(Number(values[translation.by]));
  return translation[form] ?? translation.other;
}

function formatValue(value: MessageValue, language: StaffLanguage): string {
  const { code, catalogue } = language;
  if (typeof value === 'string') return value;
  if (typeof value === 'number')
    return new Intl.NumberFormat(code, { useGrouping: false }).format(value);
  if ('text' in value) return translate(value, language);
  if ('key' in value) {
    if (!catalogue) return value.key;
    const { label } = value;
    return typeof label === 'string' ? translate(label, language) : formatValue(label, language);
  }
  if ('language' in value) return catalogue ? nameLanguage(value.language, code) : value.language;
  const items = value.list.map((item) => formatValue(item, language));
  return catalogue
    ? new Intl.ListFormat(code, { type: value.type }).format(items)
    : items.join(', ');
}
