import type { Locale } from '../entries/newsroom/locale.ts';
import { toPageOfView, type Output } from './subject.ts';

/** The pages at the former addresses of an entry, which redirect to its page. */
export const toAliasOutputs = (
  { language, newsroom, getHref }: Locale,
  entry: Parameters<Locale['getHref']>[0],
  { aliases, headline }: { readonly aliases: readonly string[]; readonly headline: string },
): Output[] =>
  aliases.map((path) => {
    const to = getHref(entry);
    const url = `${newsroom.siteUrl}${to}`;
    return toPageOfView('[...alias].astro', { path, to, url, title: headline, language });
  });
