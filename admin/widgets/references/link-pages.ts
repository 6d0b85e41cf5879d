import {
  publicationNames,
  type CollectionName,
} from '../../../src/model/content-types/collections.ts';
import type { LinkTarget } from '../../body-editor/dialogs/link-targets.ts';
import { getImplementation } from '../../entries/editor-session.ts';
import { getAddress } from '../../entries/entry-status.ts';
import { getAdminSettings } from '../../settings/loaded-settings.ts';

const collections: CollectionName[] = [...publicationNames, 'pages'];

/** Most pages to choose from at once; staff find others by typing a word of the title. */
const limit = 50;

/** Public pages of a language with certain words in their titles, the newest first; none without a connection. */
export async function findLinkPages(language: string, typed: string): Promise<LinkTarget[]> {
  const words = typed.trim().slice(0, 200);
  const search = { collections, limit, ...(words && { words }) };
  const found = await getImplementation()
    .call('findReferences', search)
    .catch(() => []);
  return found.flatMap(({ collection, key, translations }) =>
    translations.flatMap(({ title, slug, state, ...one }): LinkTarget[] => {
      if (state !== 'public' || one.language !== language) return [];
      const value = getAddress({ collection, language }, { slug }, key, getAdminSettings());
      return value ? [{ value, label: String(title) }] : [];
    }),
  );
}
