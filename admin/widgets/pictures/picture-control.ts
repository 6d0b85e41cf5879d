import { store } from 'decap-cms-core/dist/esm/redux';
import image from 'decap-cms-widget-image';
import {
  createElement as h,
  useCallback,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react';
import { toSmallPicture } from '../../dom/media-address.ts';
import type { WidgetProps } from '../../decap/types/widget-props.ts';

interface PictureProps extends WidgetProps<string> {
  /** The file as the browser can load it; while that is being found, something else. */
  getAsset(path: string, field: unknown): { toString(): string };
}

const DecapControl = image.controlComponent as unknown as ComponentType<PictureProps>;

/**
 * Decap's control of a picture, with small pictures. It asks again only for another function, and else keeps the empty picture
 * of the time before it was loaded.
 */
export function PictureControl(props: PictureProps): ReactNode {
  const { getAsset } = props;
  const loaded = useSyncExternalStore(store.subscribe, () => store.getState().medias);
  const getSmall: PictureProps['getAsset'] = useCallback(
    (path, field) => toSmallPicture(getAsset(path, field).toString()),
    [getAsset, loaded],
  );
  return h(DecapControl, { ...props, getAsset: getSmall });
}
