import { toAddressOf } from '../../dom/media-address.ts';
import { replacedFiles } from '../../media/replaced-files.ts';
import type { GetAddress } from './preview-media.ts';
import type { PreviewProps } from './preview-props.ts';

/** Path of the placeholder that Decap gives while it loads a file. */
const loading = 'empty.svg';

/**
 * Finds the addresses of an entry's files: of a file that was just chosen, in the browser's memory; of others,
 * in the store, which includes the draft's.
 */
export function defineAddresses(getProps: () => PreviewProps): GetAddress {
  return (src) => {
    if (!src.startsWith('/media/')) return src || undefined;
    const { entry, collection, getAsset } = getProps();
    const { path, url } = getAsset(src);
    if (path !== loading && url.startsWith('blob:')) return url;
    const file = src.slice('/media/'.length).split('/').map(encodeURIComponent).join('/');
    const [name, slug] = [collection.get('name') as string, entry.get('slug') as string];
    // An entry that was never saved has no draft yet.
    const query = slug ? `?draft=${encodeURIComponent(`${name}/${slug}`)}` : '';
    const address = `/admin/api/media/${file}${query}`;
    const id = replacedFiles.get(`content${src}`);
    return id ? toAddressOf(address, id) : address;
  };
}
