import { toElement } from '../html/element.ts';
import type { BodyLabels } from '../parsing/body-types.ts';
import { getText, type ComponentDefinition, type Props } from './definition.ts';
import { toBlocks } from './blocks.ts';
import { toHeading } from './plain-blocks.ts';

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
    const { tone, title } = getTone(props, labels);
    return toElement(
      'div',
      { className: ['callout', `callout-${tone}`], role: 'note', ariaLabel: title },
      toElement('p', { className: ['callout-title'] }, title),
      ...toBlocks(children),
    );
  },
  toPlain(props, children, { labels }) {
    const { title } = getTone(props, labels);
    return [{ type: 'blockquote', children: [...toHeading(title), ...children] }];
  },
};

function getTone(props: Props, labels: BodyLabels) {
  const tone = getText(props, 'tone') === 'warning' ? 'warning' : 'note';
  return { tone, title: getText(props, 'title') ?? labels[tone] };
}
