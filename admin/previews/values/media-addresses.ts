import type { GetAddress } from './preview-media.ts';
import type { PreviewProps } from './preview-props.ts';

/** The name of what Decap gives while it still loads a file. */
const loading = 'empty.svg';

/**
 * Finds the files of an entry: one that was just chosen lies in the browser's memory; others come from
 * the store, which has those of the entry's draft, or from the repository's host.
 */
export function defineAddresses(getProps: () => PreviewProps): GetAddress {
  return (src) => {
    if (!src.startsWith('/media/')) return src || undefined;
    const { entry, collection, config, getAsset } = getProps();
    const { path, url } = getAsset(src);
    const isLoaded = path !== loading && url !== '';
    if (isLoaded && url.startsWith('blob:')) return url;
    if (config?.backend?.name !== 'newsroom') return isLoaded ? url : undefined;
    const file = src.slice('/media/'.length).split('/').map(encodeURIComponent).join('/');
    const [name, slug] = [collection.get('name') as string, entry.get('slug') as string];
    // A text that was never saved has no draft yet.
    const query = slug ? `?draft=${encodeURIComponent(`${name}/${slug}`)}` : '';
    return `/admin/api/media/${file}${query}`;
  };
}
