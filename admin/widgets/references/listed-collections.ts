import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { collections, type CollectionName } from '../../../src/model/content-types/collections.ts';
import { formatListName } from '../../../src/model/entry-name.ts';
import { getLanguageCodes } from '../../settings/loaded-settings.ts';
import type { ListedCollection } from './reference-options.ts';

const listed = new Map<string, Promise<ListedCollection>>();

// An entry may have been added on another page of the admin, or in another window.
history.listen(() => listed.clear());
document.addEventListener('visibilitychange', () => listed.clear());

/** The entries of a collection in every language; loaded once while an entry is open. */
export function listCollections(target: CollectionName): Promise<ListedCollection[]> {
  const isShared = collections[target].layout === 'shared';
  const languages = getLanguageCodes();
  const codes = isShared ? [undefined] : languages;
  return Promise.all(codes.map((language) => listCollection(target, language)));
}

function listCollection(target: CollectionName, language?: string): Promise<ListedCollection> {
  const name = formatListName({ collection: target, language });
  const known = listed.get(name);
  if (known) return known;
  const { config, collections: all } = store.getState();
  const reading = currentBackend(config)
    .listAllEntries(all.get(name)!)
    .then((entries) => ({ target, ...(language && { language }), entries }));
  listed.set(name, reading);
  // After an error, load it again next time.
  reading.catch(() => listed.delete(name));
  return reading;
}
