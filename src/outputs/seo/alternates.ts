import type { PageShell } from '../../entries/views.ts';
import type { Head } from './head.ts';

/** The default language's page serves readers of languages that the newsroom does not write. */
const noLanguage = 'x-default';

/**
 * The page in every language, in the newsroom's order, itself included, then `x-default`. Nothing for
 * a page in one language. A notice of withdrawal is not indexed, so nothing refers to it.
 */
export function toAlternates(
  view: Pick<PageShell, 'language' | 'path' | 'translations'>,
  site: { readonly url: string; readonly languages: readonly string[] },
): Head['alternates'] {
  const versions = [
    { language: view.language, href: view.path },
    ...view.translations.filter(({ withdrawn }) => !withdrawn),
  ].toSorted((a, b) => site.languages.indexOf(a.language) - site.languages.indexOf(b.language));
  const [fallback] = versions;
  if (!fallback || versions.length === 1) return [];
  return [...versions, { language: noLanguage, href: fallback.href }].map(({ language, href }) => ({
    language,
    href: `${site.url}${href}`,
  }));
}
