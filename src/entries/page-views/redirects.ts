import type { Locale } from '../newsroom/locale.ts';

/** A former address and where it redirects to. */
export interface AliasView {
  /** Normalized path of the former address. */
  readonly path: string;
  readonly to: string;
  /** The same with the origin of the site. */
  readonly url: string;
  readonly title: string;
  readonly language: string;
}

/** The former addresses of an entry. @param title of the page that they lead to */
export function toAliasViews(
  { getHref, language, newsroom }: Locale,
  entry: Parameters<Locale['getHref']>[0],
  aliases: readonly string[],
  title: string,
): AliasView[] {
  const to = getHref(entry);
  const url = `${newsroom.siteUrl}${to}`;
  return aliases.map((path) => ({ path, to, url, title, language }));
}
