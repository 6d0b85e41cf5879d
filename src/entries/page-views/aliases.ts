import type { Locale } from '../newsroom/locale.ts';

/** A former address and where it leads now. */
export interface AliasView {
  /** Path of the former address, in its one form. */
  readonly path: string;
  readonly to: string;
  readonly title: string;
  readonly language: string;
}

/** The former addresses of a locale's public and withdrawn texts. */
export async function getAliases(locale: Locale): Promise<AliasView[]> {
  const toAliases = (
    text: Parameters<Locale['getHref']>[0],
    aliases: readonly string[],
    title: string,
  ) =>
    aliases.map((path) => ({ path, to: locale.getHref(text), title, language: locale.language }));
  return [
    ...[...locale.publications, ...locale.pages].flatMap((text) =>
      toAliases(text, text.values.aliases, text.values.headline),
    ),
    ...locale.withdrawn.flatMap((text) => toAliases(text, text.aliases, locale.newsroom.site.name)),
  ];
}
