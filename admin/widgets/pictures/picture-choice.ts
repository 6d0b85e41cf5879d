import { store } from 'decap-cms-core/dist/esm/redux';
import type { WidgetProps } from '../../decap/types/widget-props.ts';

/** Opens Decap's media library to choose or upload a picture. @returns undefined if it is closed without one */
export function choosePicture({
  field,
  onOpenMediaLibrary,
}: Pick<WidgetProps<string>, 'field' | 'onOpenMediaLibrary'>): Promise<string | undefined> {
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
