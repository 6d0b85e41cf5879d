import { toElement } from '../html/element.ts';
import { getText, type ComponentDefinition } from './definition.ts';
import { toBlocks } from './blocks.ts';

/** The main conclusions of a report, for readers in a hurry. */
export const keyFindings: ComponentDefinition = {
  name: 'KeyFindings',
  props: {
    title: {
      kind: 'text',
      hint: {
        en: 'the words above the list, instead of "Key findings"',
        es: 'las palabras sobre la lista, en lugar de «Conclusiones principales»',
      },
    },
  },
  children: 'required',
  example: '<KeyFindings>\n\n- 12 of 15 agreements were cancelled.\n\n</KeyFindings>',
  check(_props, childTypes) {
    if (childTypes.includes('list')) return [];
    return [
      {
        code: 'key-findings-list',
        cause: {
          en: 'KeyFindings holds no list.',
          es: 'Las conclusiones principales no contienen ninguna lista.',
        },
        remedy: {
          en: 'Write each conclusion as a list item ("- …"), with an empty line before and after the list.',
          es: 'Escriba cada conclusión como punto de una lista («- …»), con una línea vacía antes y después.',
        },
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
