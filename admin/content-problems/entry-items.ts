import type { Link } from '../../src/server/store/entries/entry-links.ts';
import { createWindowLink } from '../dom/window-link.ts';
import { toAdminAddress } from './file-name.ts';

/** Links to entries as items of a list, each once: an entry may refer to a file in several places. */
export const createEntryItems = (links: readonly Link[]): (string | Node)[][] =>
  [...new Map(links.map((link) => [link.path, link])).values()].map(({ path, title }) => {
    const href = toAdminAddress(path.replace(/^content\//, ''));
    return [href ? createWindowLink(href, title) : title];
  });
