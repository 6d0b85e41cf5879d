import type { CollectionName, SettingsName } from '../../../src/model/content-types/collections.ts';

/** What a preview shows: an entry of a collection, or a settings file. */
export type PreviewTarget = { readonly language?: string } & (
  | { readonly collection: CollectionName; readonly setting?: undefined }
  | { readonly setting: SettingsName; readonly collection?: undefined }
);
