import type { BodyEditorMessages } from './en/admin/body-editor.ts';
import type { Messages } from './en/admin/messages.ts';
import type { PreviewMessages } from './en/admin/preview.ts';
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

/**
 * A language of Dateline: one folder here, and its line in `index.ts`. Without `admin`, only the site is in it. What
 * staff read is imported when it is needed, since a browser shows one language.
 */
export interface Language {
  /** Translations of the messages for staff that are written in English where they are needed. */
  readonly catalogue?: () => Promise<Catalogue>;
  readonly admin?: () => Promise<AdminMessages>;
}
