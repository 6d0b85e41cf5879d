import { toElement } from '../element.ts';
import { getText, type ComponentDefinition } from './definition.ts';
import { toBlocks } from './blocks.ts';

/** The few things a reader in a hurry must take from a report. */
export const keyFindings: ComponentDefinition = {
  name: 'KeyFindings',
  props: { title: { kind: 'text', hint: 'the words above the list, instead of "Key findings"' } },
  children: 'required',
  example: '<KeyFindings>\n\n- 12 of 15 agreements were cancelled.\n\n</KeyFindings>',
  check(_props, childTypes) {
    if (childTypes.includes('list')) return [];
    const cause = 'KeyFindings holds no list.';
    const remedy =
      'Write each finding as a list item ("- …"), with an empty line before and after the list.';
    return [{ code: 'key-findings-list', cause, remedy }];
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
