import type { PhrasingContent } from 'mdast';
import { toElement } from '../html/element.ts';
import { getText, type ComponentDefinition } from './definition.ts';
import { toParagraph } from './plain-blocks.ts';

/** A picture with a caption and a credit. */
export const figure: ComponentDefinition = {
  name: 'Figure',
  props: {
    src: {
      kind: 'image',
      required: true,
      hint: 'the picture, as in “/media/march.jpg”',
    },
    alt: {
      kind: 'text',
      required: true,
      hint: 'what the picture shows, for readers who do not see it',
    },
    caption: {
      kind: 'text',
      hint: 'the text below the picture',
    },
    credit: { kind: 'text', hint: 'who made the picture' },
  },
  children: 'none',
  example: '<Figure src="/media/march.jpg" alt="Students at the gate" caption="The gate in May" />',
  async toHast(props, _children, context) {
    const caption = getText(props, 'caption');
    const credit = getText(props, 'credit');
    const picture = await context.getPicture(
      getText(props, 'src') ?? '',
      getText(props, 'alt') ?? '',
    );
    if (!caption && !credit) return toElement('figure', { className: ['figure'] }, picture);
    const credited = credit && toElement('span', { className: ['credit'] }, credit);
    const lineBreak = caption && credit && toElement('br', {});
    const figcaption = toElement('figcaption', {}, caption, lineBreak, credited);
    return toElement('figure', { className: ['figure'] }, picture, figcaption);
  },
  async toPlain(props, _children, { toImage }) {
    const image = await toImage(getText(props, 'src') ?? '', getText(props, 'alt') ?? '');
    const captions = [getText(props, 'caption'), getText(props, 'credit')];
    return [
      { type: 'paragraph', children: [image as PhrasingContent] },
      ...captions.flatMap((text) => (text ? [toParagraph(text, 'emphasis')] : [])),
    ];
  },
};
