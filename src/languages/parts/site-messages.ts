import type { addresses } from '../en/addresses.ts';
import type { site } from '../en/site.ts';
import type { PluralForms } from '../wording/plural-forms.ts';

/** A text in place of each English text, and the forms of a language in place of the English ones. */
type Translated<T> = T extends string
  ? string
  : T extends { readonly other: string }
    ? PluralForms
    : { readonly [K in keyof T]: Translated<T[K]> };

/** Parts of addresses in one language. */
export type AddressWords = Translated<typeof addresses>;

/** Every message of the site, in one language. */
export type Messages = Translated<typeof site>;
