/**
 * A message for each plural category of the Unicode CLDR that the language has: two in English,
 * six in Arabic. `other` is also used for a category without its own form.
 */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

const rules = new Map<string, Intl.PluralRules>();

/** The form that goes with a number. */
export const getPluralForm = (forms: PluralForms, count: number, language: string): string =>
  forms[getRules(language).select(count)] ?? forms.other;

/** A page asks for them with each number, and Intl takes longer to make them than to apply them. */
function getRules(language: string): Intl.PluralRules {
  let known = rules.get(language);
  if (!known) rules.set(language, (known = new Intl.PluralRules(language)));
  return known;
}
