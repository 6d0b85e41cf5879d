import { parseEntryData } from '../../../src/editing/edit-source.ts';
import { collections } from '../../../src/model/content-types/collections.ts';
import { formatLocation, type LocationParts } from '../../../src/model/location.ts';
import { readPublishedSource } from '../../backends/published-source.ts';
import { StoreResponseError } from '../../backends/store-client.ts';
import type { Values } from '../../../src/model/fields/written-value.ts';

/**
 * Reads the unchecked fields of a published entry; undefined if there is none that can be read.
 * @throws if the store does not answer
 */
export type ReadFields = (location: LocationParts) => Promise<Values | undefined>;

/** Reads them from the store. Decap would read the library of pictures with each entry. */
export const readPublishedFields: ReadFields = async (location) => {
  try {
    const source = await readPublishedSource(`content/${formatLocation(location)}`);
    return parseEntryData(source, collections[location.collection].extension);
  } catch (error) {
    if (error instanceof StoreResponseError) throw error;
    return undefined;
  }
};
