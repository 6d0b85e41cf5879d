import type { Element, ElementContent, Parents, Root } from 'hast';
import { finishAnchored, finishHeading, finishLink, type Anchors } from './anchors.ts';
import { defaultIdPrefix, defineHeadingIds } from '../html/heading-ids.ts';
import { buildComponent, type ComponentUse } from '../components/component-build.ts';
import { toPicture } from '../html/picture.ts';
import { componentTag } from '../html/schema.ts';
import {
  toCode,
  toFigure,
  toScrollRegion,
  toTableCell,
  toTaskMark,
} from '../html/body-elements.ts';
import type { BodyOptions, Heading } from '../parsing/body-types.ts';

/** What one body gathers while it is finished. */
interface Work extends Anchors {
  options: BodyOptions;
  uses: readonly ComponentUse[];
  tables: number;
  /** Pictures and components on their way; each puts itself into the tree. */
  pending: Promise<void>[];
}

type Finished = ElementContent | Promise<ElementContent>;

/**
 * Gives a cleaned body its final form: heading ids, links, tables, pictures, components. What is
 * added here is ours and passes no sanitizer any more.
 *
 * @returns the headings, in order.
 */
export async function finishBody(
  tree: Root,
  uses: readonly ComponentUse[],
  options: BodyOptions,
): Promise<Heading[]> {
  const work: Work = {
    options,
    uses,
    prefix: options.idPrefix ?? defaultIdPrefix,
    getHeadingId: defineHeadingIds(),
    headings: [],
    tables: 0,
    pending: [],
  };
  finishChildren(tree, work);
  await Promise.all(work.pending);
  return work.headings;
}

function finishChildren(parent: Parents, work: Work): void {
  parent.children.forEach((child, index) => {
    if (child.type !== 'element') return;
    if (child.tagName === 'p') toFigure(child);
    const first = work.pending.length;
    finishChildren(child, work);
    const done =
      child.tagName === componentTag
        ? // A component is built from finished children, so it waits for those below it.
          Promise.all(work.pending.slice(first)).then(() => toComponent(child, work))
        : finishElement(child, parent, work);
    if (!(done instanceof Promise)) parent.children[index] = done;
    else work.pending.push(done.then((element) => void (parent.children[index] = element)));
  });
}

function finishElement(element: Element, parent: Parents, work: Work): Finished {
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return finishHeading(element, work);
    case 'a':
      return finishLink(element, work.prefix, work.options.siteUrl);
    case 'li':
      return finishAnchored(element, work.prefix);
    case 'td':
    case 'th':
      return toTableCell(element);
    case 'code':
      return toCode(element);
    case 'input':
      return toTaskMark(element, work.options.labels);
    case 'img':
      return toPicture(element.properties, work.options);
    case 'table':
      // The caption of a DataTable names its region.
      if (parent.type === 'element' && parent.tagName === componentTag) return element;
      work.tables += 1;
      return toScrollRegion(element, work.options.labels.table(work.tables));
    default:
      return element;
  }
}

async function toComponent(element: Element, { uses, options }: Work): Promise<ElementContent> {
  const use = uses[Number(element.properties['dataIndex'])];
  if (!use) throw new Error('A component placeholder has lost its number.');
  return buildComponent(use, element.children, options);
}
