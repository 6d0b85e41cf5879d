import { store } from 'decap-cms-core/dist/esm/redux';
import image from 'decap-cms-widget-image';
import {
  createElement as h,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react';
import { toSmallPicture } from '../../dom/media-address.ts';
import { messages } from '../../messages/index.ts';
import { isLostInDark } from './dark-contrast.ts';
import type { WidgetProps } from '../../decap/types/widget-props.ts';

interface PictureProps extends WidgetProps<string> {
  /** The file as the browser can load it; while that is being found, something else. */
  getAsset(path: string, field: unknown): { toString(): string };
}

const DecapControl = image.controlComponent as unknown as ComponentType<PictureProps>;

/** Decap's control of a picture. Warns of one that is on the page itself and can hardly be seen when that is dark. */
export function PictureControl(props: PictureProps): ReactNode {
  const { field, value } = props;
  const getAsset = useLoadedAsset(props.getAsset);
  const isWatched = field.get('on_page') === true && Boolean(value);
  const address = isWatched ? getAsset(value!, field).toString() : '';
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    setLost(false);
    // While it is not known, or cannot be loaded, nothing is said.
    if (address) void readPixels(address).then((pixels) => setLost(isLostInDark(pixels)), ignore);
  }, [address]);
  return h(
    'div',
    null,
    h(DecapControl, { ...props, getAsset }),
    h('p', { className: 'newsroom-warning', role: 'status' }, isLost && messages.darkPicture),
  );
}

/**
 * Small pictures. Decap's control asks again only for another function, and else keeps the empty picture of the time before
 * it was loaded.
 */
function useLoadedAsset(getAsset: PictureProps['getAsset']): PictureProps['getAsset'] {
  const loaded = useSyncExternalStore(store.subscribe, () => store.getState().medias);
  return useCallback(
    (path, field) => toSmallPicture(getAsset(path, field).toString()),
    [getAsset, loaded],
  );
}

const ignore = () => undefined;

/** Width and height at which a drawing is looked at: enough for a logo. */
const side = 64;

async function readPixels(address: string): Promise<ArrayLike<number>> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d')!;
  context.drawImage(picture, 0, 0, side, side);
  return context.getImageData(0, 0, side, side).data;
}
