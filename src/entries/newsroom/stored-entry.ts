import type { CollectionName, CollectionValues } from '../../model/content-types/collections.ts';
import type { Location } from '../../model/location.ts';

/** What the store keeps of a body: not its source, but all that shows whether its page changed. */
export interface StoredBody {
  /** Path below the content folder. */
  readonly file: string;
  readonly format: 'md' | 'mdx';
  /** SHA-256 of the body alone, as it is written. */
  readonly digest: string;
  /** Whether readers may not see all of it. */
  readonly mayBeUnseen: boolean;
  /** Pictures that the body uses, as written. */
  readonly images: readonly string[];
  /** Tables beside the file that the body uses, as written. */
  readonly tables: readonly string[];
}

/** What is stored of an entry: location, fields, and a digest instead of the body. */
export interface StoredEntry<K extends CollectionName = CollectionName> {
  readonly location: Location & { readonly collection: K };
  readonly values: CollectionValues[K];
  readonly body?: StoredBody;
}
