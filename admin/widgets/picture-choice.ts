import { store } from 'decap-cms-core/dist/esm/redux';
import type { WidgetProps } from './widget-props.ts';

/** Lets people choose or upload a picture in Decap's media library; undefined if they leave it without one. */
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
