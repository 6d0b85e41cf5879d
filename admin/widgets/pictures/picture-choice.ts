import { store } from 'decap-cms-core/dist/esm/redux';
import { Map } from 'immutable';
import { getTaken } from '../../decap/media/media-actions.ts';
import type { WidgetProps } from '../../decap/types/widget-props.ts';

type LibraryProps = Pick<WidgetProps<unknown>, 'field' | 'onOpenMediaLibrary'>;

/** Opens Decap's media library to choose or upload a picture. @returns undefined if it is closed without one */
export function choosePicture({
  field,
  onOpenMediaLibrary,
}: LibraryProps): Promise<string | undefined> {
  const controlID = crypto.randomUUID();
  onOpenMediaLibrary?.({ controlID, forImage: true, allowMultiple: false, field });
  return new Promise((resolve) => {
    const unsubscribe = store.subscribe(() => {
      const { mediaLibrary } = store.getState();
      if (mediaLibrary.get('isVisible')) return;
      unsubscribe();
      resolve(mediaLibrary.getIn(['controlMedia', controlID]) as string | undefined);
    });
  });
}

/** Opens the library, which stays open, and hands on each file that staff choose or upload there. */
export function chooseFiles(
  { field, onOpenMediaLibrary }: LibraryProps,
  take: (path: string) => void,
): void {
  const config = Map({ multiple: true });
  onOpenMediaLibrary?.({ controlID: crypto.randomUUID(), value: [], config, field });
  let count = 0;
  const unsubscribe = store.subscribe(() => {
    const paths = getTaken(store.getState()) ?? [];
    const added = paths.slice(count);
    count = paths.length;
    added.forEach(take);
    if (!store.getState().mediaLibrary.get('isVisible')) unsubscribe();
  });
}
