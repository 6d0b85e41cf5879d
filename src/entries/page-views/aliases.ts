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

/** The former addresses of a locale's public and withdrawn entries. */
export async function getAliases(locale: Locale): Promise<AliasView[]> {
  const toAliases = (
    entry: Parameters<Locale['getHref']>[0],
    aliases: readonly string[],
    title: string,
  ) =>
    aliases.map((path) => {
      const to = locale.getHref(entry);
      const url = `${locale.newsroom.siteUrl}${to}`;
      return { path, to, url, title, language: locale.language };
    });
  return [
    ...[...locale.publications, ...locale.pages].flatMap((entry) =>
      toAliases(entry, entry.values.aliases, entry.values.headline),
    ),
    ...locale.withdrawn.flatMap((entry) =>
      toAliases(entry, entry.aliases, locale.newsroom.site.name),
    ),
  ];
}
