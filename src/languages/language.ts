import type { ListedKind } from '../entries/views.ts';
import type { Section } from '../model/content-types/settings.ts';
import type { BodyEditorMessages } from './en/admin/body-editor.ts';
import type { Messages } from './en/admin/messages.ts';
import type { PreviewMessages } from './en/admin/preview.ts';
import type { Messages as SiteMessages } from './site-messages.ts';
import type { Catalogue, StaffLanguage } from './translate.ts';

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

/** A language in which the admin can be shown. */
export interface AdminLanguage extends StaffLanguage, AdminMessages {}

/** Parts of addresses. Published addresses must keep working, so these never change. */
export interface AddressWords {
  readonly sections: Readonly<Record<Section, string>>;
  /** Above the lists of one kind: the second part of `/releases/kind/statements/`. */
  readonly kind: string;
  readonly kinds: Readonly<Record<ListedKind, string>>;
  /** Of the search page. */
  readonly search: string;
}

/**
 * A language of Dateline: one folder here, and its line in `index.ts`. Without `admin`, only the site is in it. What
 * staff read is imported when it is needed, since a browser shows one language.
 */
export interface Language {
  /** Messages of the site. */
  readonly site: SiteMessages;
  /** Joins the parts of a date as its press writes them, where the Unicode CLDR differs. */
  readonly formatDate?: (parts: readonly Intl.DateTimeFormatPart[]) => string;
  /** Without them, the addresses are in English. */
  readonly addresses?: AddressWords;
  /** Translations of the messages for staff that are written in English where they are needed. */
  readonly catalogue?: () => Promise<Catalogue>;
  readonly admin?: () => Promise<AdminMessages>;
}
