import {
  collections,
  settings,
  type CollectionName,
  type SettingsName,
} from '../../../src/model/content-types/collections.ts';

/** What a preview shows: an entry of a collection, or a settings file. */
export type PreviewTarget = { readonly language?: string } & (
  | { readonly collection: CollectionName; readonly setting?: undefined }
  | { readonly setting: SettingsName; readonly collection?: undefined }
);

/**
 * The target of the preview of one of Decap's collections.
 * @param name name of the collection, such as `releases-en`, `people`, or of a settings file, such as `settings/site`
 * @param language language of the collection's files, if they have one
 * @throws for a name that the model does not know
 */
export function parsePreviewTarget(name: string, language?: string): PreviewTarget {
  const own =
    language && name.endsWith(`-${language}`) ? name.slice(0, -language.length - 1) : name;
  if (own in collections)
    return { collection: own as CollectionName, ...(language && { language }) };
  const setting = own.replace(/^settings\//, '');
  if (setting in settings) return { setting: setting as SettingsName };
  throw new Error(`“${name}” is not a collection of the newsroom, so it has no preview.`);
}
