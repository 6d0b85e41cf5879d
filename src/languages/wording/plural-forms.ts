import { remember } from '../../remember.ts';

/**
 * A message for each plural category of the Unicode CLDR that the language has: two in English,
 * six in Arabic. `other` is also used for a category without its own form.
 */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** The form that goes with a number. */
export const getPluralForm = (forms: PluralForms, count: number, language: string): string =>
  forms[getRules(language).select(count)] ?? forms.other;

/** A page asks for them with each number, and Intl takes longer to make them than to apply them. */
const getRules = remember((language: string) => new Intl.PluralRules(language));
