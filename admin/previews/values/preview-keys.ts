import type { Map as ImmutableMap } from 'immutable';
import type { Newsroom } from '../../../src/entries/newsroom/public-newsroom.ts';
import { formatListName } from '../../../src/model/entry-name.ts';
import { toEntryId } from '../../../src/model/location.ts';
import type { GetCollection } from './shared-entries.ts';

/** Collections of texts, which have a file in each language. */
export type LocalizedCollection = 'releases' | 'reports' | 'testimonies' | 'pages';

/** Gives the key by which the snapshot knows a text; the same key for a text that it does not know. */
export type GetPublicKey = (collection: LocalizedCollection, key: string) => Promise<string>;

/**
 * Finds what entries mean by names of files, which the snapshot does not tell: the store does, and the
 * address that is in the file leads to the public text.
 */
export function definePublicKeys(
  { languages, pages, publications, withdrawn }: Newsroom,
  getCollection: GetCollection,
): GetPublicKey {
  const texts = [...publications, ...withdrawn, ...pages];
  const known = new Set(texts.map(toEntryId));
  const asked = new Map<string, Promise<string | undefined>>();
  const ask = async (collection: LocalizedCollection, key: string, language: string) => {
    const entry = await getCollection(formatListName({ collection, language }), key).catch(
      () => undefined,
    );
    const data = entry?.get('data') as ImmutableMap<string, unknown> | object | undefined;
    if (!data) return undefined;
    const { slug } = ('toJS' in data ? data.toJS() : data) as { slug?: unknown };
    return texts.find(
      (text) => text.collection === collection && text.language === language && text.slug === slug,
    )?.key;
  };
  const askOnce = (collection: LocalizedCollection, key: string, language: string) => {
    const name = `${collection}/${language}/${key}`;
    let answer = asked.get(name);
    if (!answer) asked.set(name, (answer = ask(collection, key, language)));
    return answer;
  };
  return async (collection, key) => {
    if (key === '' || known.has(toEntryId({ collection, key }))) return key;
    // Every text has an original in the default language, so that this asks for no file in vain.
    const original = languages[0]?.code ?? '';
    return (await askOnce(collection, key, original)) ?? key;
  };
}

/** The values of a text with its references to other texts by the keys that the snapshot knows. */
export async function withPublicReferences(
  values: Readonly<Record<string, unknown>>,
  getPublicKey: GetPublicKey,
): Promise<Record<string, unknown>> {
  const { related, report } = values;
  const toPublic = async (name: string) => {
    const [collection = '', ...rest] = name.split('/');
    return `${collection}/${await getPublicKey(collection as LocalizedCollection, rest.join('/'))}`;
  };
  return {
    ...values,
    ...(Array.isArray(related) && {
      related: await Promise.all(related.map(String).map(toPublic)),
    }),
    ...(typeof report === 'string' &&
      report !== '' && { report: await getPublicKey('reports', report) }),
  };
}

/** Menus with their pages by the keys that the snapshot knows. */
export async function withPublicMenus(
  values: Readonly<Record<string, unknown>>,
  getPublicKey: GetPublicKey,
): Promise<Record<string, unknown>> {
  const toPublic = async (item: { readonly page?: string }) =>
    item.page ? { ...item, page: await getPublicKey('pages', item.page) } : item;
  const menus = Object.entries(values).map(async ([name, items]) => [
    name,
    await Promise.all((items as { readonly page?: string }[]).map(toPublic)),
  ]);
  return Object.fromEntries(await Promise.all(menus)) as Record<string, unknown>;
}
