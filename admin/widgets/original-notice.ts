import type { AdminSettings } from '../../src/build/admin/admin-settings.ts';
import type { Messages } from '../messages/en.ts';

interface TranslationState {
  /** Code of the language of the text that is being written. */
  readonly language: string | undefined;
  /** Codes of the languages in which it is published. */
  readonly published: readonly string[];
  /** Codes of the languages in which it has a draft. */
  readonly drafts: readonly string[];
}

/**
 * Tells early what is refused late: a text in another language is published only after its original in the
 * newsroom's first one, which has the same name.
 */
export function formatOriginalNotice(
  { language, published, drafts }: TranslationState,
  { languages }: Pick<AdminSettings, 'languages'>,
  { status }: Messages,
): string | undefined {
  const [original] = languages;
  if (!original || language === undefined) return undefined;
  if (language === original.code || published.includes(original.code)) return undefined;
  const tell = drafts.includes(original.code) ? status.originalIsDraft : status.noOriginal;
  return tell(original.name);
}
