import { type EditorView, WidgetType } from '@codemirror/view';
import { toReadableAddress } from '../../../src/markdown/parsing/link-address.ts';
import { toSmallPicture } from '../../dom/media-address.ts';
import { createElement } from '../../dom/element.ts';

/** The address at which the admin can show a picture; undefined while it is not loaded. */
export type GetPictureUrl = (path: string) => string | undefined;

/** A small picture below the line that names it. */
export class Thumbnail extends WidgetType {
  readonly path: string;
  readonly getUrl: GetPictureUrl;

  constructor(path: string, getUrl: GetPictureUrl) {
    super();
    this.path = path;
    this.getUrl = getUrl;
  }

  override eq(other: Thumbnail): boolean {
    return other.path === this.path;
  }

  override toDOM(view: EditorView): HTMLElement {
    const url = this.getUrl(toReadableAddress(this.path));
    // Decorative: the alternative text is in the body.
    const image = createElement('img', {
      alt: '',
      class: 'body-inline-picture',
      src: url && toSmallPicture(url),
    });
    // A picture that can't be loaded leaves no gap; the checks report it.
    image.addEventListener('error', () => image.remove());
    image.addEventListener('load', () => view.requestMeasure());
    return createElement(
      'span',
      { class: 'body-inline-frame', 'aria-hidden': 'true' },
      url !== undefined && image,
    );
  }
}
