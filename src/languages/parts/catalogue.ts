import type { catalogue } from '../es/catalogue/index.ts';

/**
 * The English text of a message for staff, perhaps with `{placeholders}`. A text before a bar tells apart messages that
 * are the same in English: `picture|Export it again.` is shown as “Export it again.”. Every other language of the
 * admin has a translation of each.
 */
export type MessageText = keyof typeof catalogue;

/** A translation, or its plural forms by `Intl.PluralRules`, chosen by the number that `by` names. */
export type Translation =
  | string
  | ({ readonly by: string; readonly other: string } & {
      readonly [form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
    });

/** The messages for staff in one language, by their English text. */
export type Catalogue = Readonly<Record<MessageText, Translation>>;
