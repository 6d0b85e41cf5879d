import type { ElementContent } from 'hast';
import { message } from '../../languages/message.ts';
import { isElement, isSpace, toElement } from '../html/element.ts';
import type { BodyLabels } from '../parsing/body-types.ts';
import { getText, type ComponentDefinition } from './definition.ts';
import { toBlocks } from './blocks.ts';
import { toHeading } from './plain-blocks.ts';

/** A list under a title, set apart from the text. */
function defineKeyList(
  { name, example }: Pick<ComponentDefinition, 'name' | 'example'>,
  label: keyof BodyLabels & ('keyFindings' | 'keyDates'),
  className: string,
): ComponentDefinition {
  return {
    name,
    props: {
      title: { kind: 'text', hint: 'the words above the list, instead of the usual ones' },
    },
    children: 'required',
    example,
    check(_props, childTypes) {
      if (childTypes.includes('list')) return [];
      return [
        {
          code: 'key-list',
          cause: message('{name} holds no list.', { name }),
          remedy: message(
            'Write each point as a list item ("- …"), with an empty line before and after the list.',
          ),
        },
      ];
    },
    toHast(props, children, { labels }) {
      const title = getText(props, 'title') ?? labels[label];
      if (label === 'keyDates') markDays(children);
      return toElement(
        'section',
        { className: [className], ariaLabel: title },
        toElement('p', { className: [`${className}-title`] }, title),
        ...toBlocks(children),
      );
    },
    toPlain: (props, children, { labels }) => [
      ...toHeading(getText(props, 'title') ?? labels[label]),
      ...children,
    ],
  };
}

/** Marks the bold words with which an item begins, which the design puts on a line of their own; others are in a sentence. */
function markDays(nodes: readonly ElementContent[]): void {
  for (const node of nodes.filter((one) => isElement(one))) {
    const [first] = node.children.filter((child) => !isSpace(child));
    const day = isElement(first, 'p') ? first.children[0] : first;
    if (node.tagName === 'li' && isElement(day, 'strong')) day.properties['className'] = ['day'];
    markDays(node.children);
  }
}

/** The main conclusions of a report, for readers in a hurry. */
export const keyFindings = defineKeyList(
  {
    name: 'KeyFindings',
    example: '<KeyFindings>\n\n- 12 of 15 agreements were cancelled.\n\n</KeyFindings>',
  },
  'keyFindings',
  'key-findings',
);

/** What happened when, for readers who come to a story late. */
export const keyDates = defineKeyList(
  {
    name: 'KeyDates',
    example: '<KeyDates>\n\n- **June 2, 2011** New York suspends the program.\n\n</KeyDates>',
  },
  'keyDates',
  'key-dates',
);
