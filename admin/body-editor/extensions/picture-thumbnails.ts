import type { Extension } from '@codemirror/state';
import { Decoration, type EditorView, MatchDecorator, WidgetType } from '@codemirror/view';
import { toReadableAddress } from '../../../src/markdown/parsing/link-address.ts';
import { createElement } from '../../dom/element.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { createChangeButton, type Open } from './change-button.ts';
import { defineMarks } from './line-styles.ts';

const markdownPicture = /!\[(?:\\.|[^\]\\])*\]\(<?(\/media\/[^)\s>]+)>?[^)\n]*\)/.source;

/** A Markdown picture, or the `src` of a report's figure. */
const picture = new RegExp(`${markdownPicture}|\\bsrc="(/media/[^"]+\\.(?:jpe?g|png|webp))"`, 'gi');

class Thumbnail extends WidgetType {
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
  }

  override eq(other: Thumbnail): boolean {
    return other.url === this.url;
  }

  override toDOM(view: EditorView): HTMLElement {
    return createThumbnail(this.url, view);
  }
}

/** A small picture in the body. */
export function createThumbnail(url: string, view: EditorView): HTMLElement {
  // Decorative: the alternative text is in the body.
  const image = createElement('img', { alt: '', class: 'body-inline-picture' });
  // A picture that can't be loaded leaves no gap; the checks report it.
  image.addEventListener('error', () => image.remove());
  image.addEventListener('load', () => view.requestMeasure());
  image.src = url;
  return createElement('span', { class: 'body-inline-frame', 'aria-hidden': 'true' }, image);
}

/** Shows a thumbnail of each picture below the line that refers to it. */
export function defineThumbnails(getUrl: (path: string) => string | undefined): Extension {
  const matcher = new MatchDecorator({
    regexp: picture,
    decorate(add, _from, to, match, view) {
      const url = getUrl(toReadableAddress(match[1] ?? match[2] ?? ''));
      const end = view.state.doc.lineAt(to).to;
      if (url) add(end, end, Decoration.widget({ widget: new Thumbnail(url), side: 1 }));
    },
  });
  return defineMarks(matcher);
}

/** Adds a button after each Markdown picture. */
export function definePictureButtons(open: Open): Extension {
  const matcher = new MatchDecorator({
    regexp: new RegExp(markdownPicture, 'gi'),
    decorate: (add, _from, to) =>
      add(to, to, createChangeButton(getAdminLanguage().bodyEditor.picture, open)),
  });
  return defineMarks(matcher);
}
