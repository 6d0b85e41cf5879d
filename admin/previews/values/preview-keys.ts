import type { Newsroom } from '../../../src/entries/newsroom/public-newsroom.ts';
import type { ReadFields } from './published-fields.ts';

/** Maps the key of a page to its key in the snapshot; returns the same key if the page is not in it. */
export type GetPublicKey = (key: string) => Promise<string>;

/**
 * Maps keys of pages to their keys in the snapshot. Names of files are not public, so the snapshot does not
 * have them: this reads the page from the store, and finds the public page by its slug.
 */
export function definePublicKeys(
  { languages, pages }: Pick<Newsroom, 'languages' | 'pages'>,
  readFields: ReadFields,
): GetPublicKey {
  const known = new Set(pages.map(({ key }) => key));
  // A page of a menu is there in every language.
  const original = languages[0]?.code ?? '';
  const requested = new Map<string, Promise<string | undefined>>();
  const find = async (key: string) => {
    const fields = await readFields({ collection: 'pages', language: original, key });
    return pages.find(({ language, slug }) => language === original && slug === fields?.slug)?.key;
  };
  return async (key) => {
    if (key === '' || known.has(key)) return key;
    let answer = requested.get(key);
    if (!answer) requested.set(key, (answer = find(key)));
    return (await answer) ?? key;
  };
}

/** Menus, with references to pages by their keys in the snapshot. */
export async function withPublicMenus(
  values: Readonly<Record<string, unknown>>,
  getPublicKey: GetPublicKey,
): Promise<Record<string, unknown>> {
  const toPublic = async (item: { readonly page?: string }) =>
    item.page ? { ...item, page: await getPublicKey(item.page) } : item;
  const menus = Object.entries(values).map(async ([name, items]) => [
    name,
    await Promise.all((items as { readonly page?: string }[]).map(toPublic)),
  ]);
  return Object.fromEntries(await Promise.all(menus)) as Record<string, unknown>;
}
