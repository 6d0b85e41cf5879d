import type { Extension } from '@codemirror/state';
import { Decoration, type EditorView, MatchDecorator, WidgetType } from '@codemirror/view';
import { createElement } from '../../dom/element.ts';
import { defineMarks } from './line-styles.ts';

/** A picture of Markdown, or the source of a report's figure. */
const picture =
  /!\[(?:\\.|[^\]\\])*\]\(<?(\/media\/[^)\s>]+)>?[^)\n]*\)|\bsrc="(\/media\/[^"]+\.(?:jpe?g|png|webp))"/gi;

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
    // Its description is beside it as text.
    const image = createElement('img', { alt: '', class: 'body-inline-picture' });
    // One that can't be had leaves no gap; the checks say what is wrong with it.
    image.addEventListener('error', () => image.remove());
    image.addEventListener('load', () => view.requestMeasure());
    image.src = this.url;
    return createElement('span', { class: 'body-inline-frame', 'aria-hidden': 'true' }, image);
  }
}

/** Shows each picture of a text, small, below the line that names it. */
export function defineThumbnails(getUrl: (path: string) => string | undefined): Extension {
  const matcher = new MatchDecorator({
    regexp: picture,
    decorate(add, _from, to, match, view) {
      const url = getUrl(decode(match[1] ?? match[2] ?? ''));
      const end = view.state.doc.lineAt(to).to;
      if (url) add(end, end, Decoration.widget({ widget: new Thumbnail(url), side: 1 }));
    },
  });
  return defineMarks(matcher);
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
