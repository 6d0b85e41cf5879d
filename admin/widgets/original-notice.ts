import type { AdminSettings } from '../../src/build/admin/admin-settings.ts';
import type { Messages } from '../../src/languages/en/admin/messages.ts';

interface TranslationState {
  /** Code of the language of the entry in the form. */
  readonly language: string | undefined;
  /** Codes of the languages in which the entry is published. */
  readonly published: readonly string[];
  /** Codes of the languages in which it has a draft. */
  readonly drafts: readonly string[];
}

/**
 * Warns early about what the server would reject at publication: a translation is published only after its
 * original, the entry with the same key in the newsroom's default language.
 */
export function formatOriginalNotice(
  { language, published, drafts }: TranslationState,
  { languages }: Pick<AdminSettings, 'languages'>,
  { status }: Messages,
): string | undefined {
  const [original] = languages;
  if (!original || language === undefined) return undefined;
  if (language === original.code || published.includes(original.code)) return undefined;
  const format = drafts.includes(original.code) ? status.originalIsDraft : status.noOriginal;
  return format(original.name);
}
