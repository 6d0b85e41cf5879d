import type { Edition } from './edition.ts';

/** A former address and where it leads now. */
export interface AliasView {
  /** Path of the former address, in its one form. */
  readonly path: string;
  readonly to: string;
  readonly title: string;
  readonly language: string;
}

/** The former addresses of an edition's public and withdrawn texts. */
export async function getAliases(edition: Edition): Promise<AliasView[]> {
  const toAliases = (
    text: Parameters<Edition['getHref']>[0],
    aliases: readonly string[],
    title: string,
  ) =>
    aliases.map((path) => ({ path, to: edition.getHref(text), title, language: edition.language }));
  return [
    ...[...edition.publications, ...edition.pages].flatMap((text) =>
      toAliases(text, text.values.aliases, text.values.headline),
    ),
    ...edition.withdrawn.flatMap((text) =>
      toAliases(text, text.aliases, edition.newsroom.site.name),
    ),
  ];
}
