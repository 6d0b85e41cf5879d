import { message } from '../../languages/message.ts';
import { toElement } from '../html/element.ts';
import { getText, type ComponentDefinition } from './definition.ts';
import { toBlocks } from './blocks.ts';

/** The main conclusions of a report, for readers in a hurry. */
export const keyFindings: ComponentDefinition = {
  name: 'KeyFindings',
  props: {
    title: {
      kind: 'text',
      hint: 'the words above the list, instead of "Key findings"',
    },
  },
  children: 'required',
  example: '<KeyFindings>\n\n- 12 of 15 agreements were cancelled.\n\n</KeyFindings>',
  check(_props, childTypes) {
    if (childTypes.includes('list')) return [];
    return [
      {
        code: 'key-findings-list',
        cause: message('KeyFindings holds no list.'),
        remedy: message(
          'Write each conclusion as a list item ("- …"), with an empty line before and after the list.',
        ),
      },
    ];
  },
  toHast(props, children, { labels }) {
    const title = getText(props, 'title') ?? labels.keyFindings;
    return toElement(
      'section',
      { className: ['key-findings'], ariaLabel: title },
      toElement('p', { className: ['key-findings-title'] }, title),
      ...toBlocks(children),
    );
  },
};
