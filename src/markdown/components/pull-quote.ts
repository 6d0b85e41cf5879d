import { toElement } from '../html/element.ts';
import { getText, type ComponentDefinition } from './definition.ts';
import { toBlocks } from './blocks.ts';
import { toParagraph } from './plain-blocks.ts';

/** A quotation, set large beside the body. */
export const pullQuote: ComponentDefinition = {
  name: 'PullQuote',
  props: {
    by: { kind: 'text', hint: 'who said it' },
    cite: {
      kind: 'text',
      hint: 'where it was said: a hearing, a letter, an interview',
    },
  },
  children: 'required',
  example:
    '<PullQuote by="A teacher in Córdoba">\n  They gave us until Friday to leave.\n</PullQuote>',
  toHast(props, children, { labels }) {
    const by = getText(props, 'by');
    const cite = getText(props, 'cite');
    const quote = toElement('blockquote', {}, ...toBlocks(children));
    const source =
      by || cite
        ? toElement(
            'figcaption',
            {},
            by,
            by && cite && labels.comma,
            cite && toElement('cite', {}, cite),
          )
        : undefined;
    return toElement('figure', { className: ['pull-quote'] }, quote, source);
  },
  toPlain(props, children, { labels }) {
    const by = [getText(props, 'by'), getText(props, 'cite')].filter(Boolean).join(labels.comma);
    const quote = [...children, ...(by ? [toParagraph(`— ${by}`)] : [])];
    return [{ type: 'blockquote', children: quote }];
  },
};
