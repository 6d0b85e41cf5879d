import type { PageShell } from '../../entries/views.ts';
import type { Head } from './head.ts';

/** For readers of all other languages; it refers to the page in the default language. */
const noLanguage = 'x-default';

/**
 * The page in every language, in the newsroom's order, itself included, then `x-default`. Empty for
 * a page in one language. A withdrawal notice is not indexed, so nothing refers to it.
 */
export function toAlternates(
  view: Pick<PageShell, 'language' | 'path' | 'translations'>,
  site: { readonly url: string; readonly languages: readonly string[] },
): Head['alternates'] {
  const pages = [
    { language: view.language, href: view.path },
    ...view.translations.filter(({ withdrawn }) => !withdrawn),
  ].toSorted((a, b) => site.languages.indexOf(a.language) - site.languages.indexOf(b.language));
  const [fallback] = pages;
  if (!fallback || pages.length === 1) return [];
  return [...pages, { language: noLanguage, href: fallback.href }].map(({ language, href }) => ({
    language,
    href: `${site.url}${href}`,
  }));
}
