import { toElement } from '../html/element.ts';
import { getText, type ComponentDefinition } from './definition.ts';
import { toBlocks } from './blocks.ts';

/** A boxed remark beside the argument: a note, or a warning. */
export const callout: ComponentDefinition = {
  name: 'Callout',
  props: {
    title: {
      kind: 'text',
      hint: 'the words above the remark, instead of “Note” or “Warning”',
    },
    tone: {
      kind: 'text',
      choices: ['note', 'warning'],
      hint: 'how urgent it is',
    },
  },
  children: 'required',
  example: '<Callout title="How we counted">\n  We counted each person once.\n</Callout>',
  toHast(props, children, { labels }) {
    const tone = getText(props, 'tone') === 'warning' ? 'warning' : 'note';
    const title = getText(props, 'title') ?? labels[tone];
    return toElement(
      'div',
      { className: ['callout', `callout-${tone}`], role: 'note', ariaLabel: title },
      toElement('p', { className: ['callout-title'] }, title),
      ...toBlocks(children),
    );
  },
};
