import { z } from 'zod';
import { collections, type CollectionName, type CollectionValues } from '../model/content-types.ts';
import type { Location } from '../source/location.ts';

/** What the store keeps of a body: not its text, but all that tells whether its page changed. */
export interface StoredBody {
  /** Path below the content folder. */
  readonly file: string;
  readonly format: 'md' | 'mdx';
  /** SHA-256 of the body alone: the API publishes what is made of it, and front matter is not all public. */
  readonly digest: string;
  /** Pictures that the body uses, as written. */
  readonly images: readonly string[];
  /** Tables beside the file that the body uses, as written. */
  readonly tables: readonly string[];
}

/** An entry as Astro's store keeps it: place, fields, and a digest in place of the body. */
export interface StoredEntry<K extends CollectionName = CollectionName> {
  readonly location: Location & { readonly collection: K };
  readonly values: CollectionValues[K];
  readonly body?: StoredBody;
}

/** Astro's schema of a collection, derived from the model. */
export function toStoreSchema<K extends CollectionName>(name: K): z.ZodType<StoredEntry<K>> {
  return z.object({
    location: z.custom<Location & { collection: K }>(),
    values: collections[name].schema,
    body: z.custom<StoredBody>().optional(),
  }) as unknown as z.ZodType<StoredEntry<K>>;
}
