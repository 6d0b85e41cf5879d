import type { BodyEditorMessages } from '../en/admin/body-editor.ts';
import type { Messages } from '../en/admin/messages.ts';
import type { PreviewMessages } from '../en/admin/preview.ts';
import type { Catalogue } from './catalogue.ts';
import type { AddressWords } from './site-messages.ts';

/** Messages of Decap, in groups by name. */
export interface DecapPhrases {
  readonly [name: string]: string | DecapPhrases;
}

/** What only the admin says in a language. */
export interface AdminMessages {
  readonly messages: Messages;
  readonly bodyEditor: BodyEditorMessages;
  readonly preview: PreviewMessages;
  /** Decap's own messages. */
  readonly decapLocale: DecapPhrases;
}

/** A language in which staff read messages. English needs no catalogue. */
export interface StaffLanguage {
  /** BCP 47 */
  readonly code: string;
  readonly catalogue?: Catalogue;
}

/** A language in which the admin can be shown. */
export interface AdminLanguage extends StaffLanguage, AdminMessages {}

/**
 * What addresses, dates and lists of languages need of a language; the messages of its site are in `sites.ts`.
 * Without `admin`, only the site is in it. What staff read is imported when it is needed, since a browser shows one language.
 */
export interface Language {
  /** The language whose formats of dates and numbers it uses, if the Unicode CLDR has none for it. English, if not given. */
  readonly formatsOf?: string;
  /** Words of those dates in the language itself: `{ novembre: 'novanm' }`. */
  readonly dateWords?: Readonly<Record<string, string>>;
  /** Names of languages within a sentence, by their codes, where the CLDR has none. */
  readonly languageNames?: Readonly<Record<string, string>>;
  /** Joins the parts of a date as its press writes them, where the Unicode CLDR differs. */
  readonly formatDate?: (parts: readonly Intl.DateTimeFormatPart[]) => string;
  /** Sets the spaces of a text for readers, where keyboards have not those that the language wants. */
  readonly typeset?: (text: string) => string;
  /** Without them, the addresses are in English. */
  readonly addresses?: AddressWords;
  /** Translations of the messages for staff that are written in English where they are needed. */
  readonly catalogue?: () => Promise<Catalogue>;
  readonly admin?: () => Promise<AdminMessages>;
}
