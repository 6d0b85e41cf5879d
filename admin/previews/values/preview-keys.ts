import type { Map as ImmutableMap } from 'immutable';
import type { Newsroom } from '../../../src/entries/newsroom/public-newsroom.ts';
import { formatListName } from '../../../src/model/entry-name.ts';
import { toEntryId } from '../../../src/model/location.ts';
import type { GetCollection } from './shared-entries.ts';

/** Collections whose entries have a file in each language. */
export type LocalizedCollection = 'releases' | 'reports' | 'testimonies' | 'pages';

/** Maps the key of an entry to its key in the snapshot; returns the same key if the entry is not in it. */
export type GetPublicKey = (collection: LocalizedCollection, key: string) => Promise<string>;

/**
 * Maps keys of entries to their keys in the snapshot. Names of files are not public, so the snapshot does not
 * have them: this reads the entry from the store, and finds the public entry by its slug.
 */
export function definePublicKeys(
  { languages, pages, publications, withdrawn }: Newsroom,
  getCollection: GetCollection,
): GetPublicKey {
  const publicEntries = [...publications, ...withdrawn, ...pages];
  const known = new Set(publicEntries.map(toEntryId));
  const requested = new Map<string, Promise<string | undefined>>();
  const find = async (collection: LocalizedCollection, key: string, language: string) => {
    const entry = await getCollection(formatListName({ collection, language }), key).catch(
      () => undefined,
    );
    const data = entry?.get('data') as ImmutableMap<string, unknown> | object | undefined;
    if (!data) return undefined;
    const { slug } = ('toJS' in data ? data.toJS() : data) as { slug?: unknown };
    return publicEntries.find(
      (one) => one.collection === collection && one.language === language && one.slug === slug,
    )?.key;
  };
  const findOnce = (collection: LocalizedCollection, key: string, language: string) => {
    const name = `${collection}/${language}/${key}`;
    let answer = requested.get(name);
    if (!answer) requested.set(name, (answer = find(collection, key, language)));
    return answer;
  };
  return async (collection, key) => {
    if (key === '' || known.has(toEntryId({ collection, key }))) return key;
    // Every entry has an original in the default language, so the file exists.
    const original = languages[0]?.code ?? '';
    return (await findOnce(collection, key, original)) ?? key;
  };
}

/** The values of an entry, with references to other entries by their keys in the snapshot. */
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

/** Menus, with references to pages by their keys in the snapshot. */
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
