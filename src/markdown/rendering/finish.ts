import type { Element, ElementContent, Parents, Root } from 'hast';
import { finishAnchored, finishHeading, finishLink, type Anchors } from './anchors.ts';
import { defineHeadingIds } from '../html/heading-ids.ts';
import { buildComponent, type ComponentUse } from '../components/component-build.ts';
import { toPicture } from '../html/picture.ts';
import { componentTag } from '../html/allowed-html.ts';
import {
  toCode,
  toFigure,
  toScrollRegion,
  toTableCell,
  toTaskMark,
} from '../html/body-elements.ts';
import type { BodyOptions, Heading } from '../parsing/body-types.ts';

/** State while one body is finished. */
interface Context extends Anchors {
  options: BodyOptions;
  uses: readonly ComponentUse[];
  tables: number;
  /** Pictures and components that are not ready yet; each puts itself into the tree. */
  pending: Promise<void>[];
}

type Finished = ElementContent | Promise<ElementContent>;

/**
 * Completes a sanitized body: heading ids, links, tables, pictures, components. What is added here is
 * trusted and not sanitized.
 *
 * @returns the headings, in order.
 */
export async function finishBody(
  tree: Root,
  uses: readonly ComponentUse[],
  options: BodyOptions,
): Promise<Heading[]> {
  const context: Context = {
    options,
    uses,
    getHeadingId: defineHeadingIds(),
    headings: [],
    tables: 0,
    pending: [],
  };
  finishChildren(tree, context);
  await Promise.all(context.pending);
  return context.headings;
}

function finishChildren(parent: Parents, context: Context): void {
  parent.children.forEach((child, index) => {
    if (child.type !== 'element') return;
    if (child.tagName === 'p') toFigure(child);
    const first = context.pending.length;
    finishChildren(child, context);
    const done =
      child.tagName === componentTag
        ? // A component is built from finished children, so it waits for them.
          Promise.all(context.pending.slice(first)).then(() => toComponent(child, context))
        : finishElement(child, context);
    if (!(done instanceof Promise)) parent.children[index] = done;
    else context.pending.push(done.then((element) => void (parent.children[index] = element)));
  });
}

function finishElement(element: Element, context: Context): Finished {
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return finishHeading(element, context);
    case 'a':
      return finishLink(element, context.options.siteUrl);
    case 'li':
      return finishAnchored(element);
    case 'td':
    case 'th':
      return toTableCell(element);
    case 'code':
      return toCode(element);
    case 'input':
      return toTaskMark(element, context.options.labels);
    case 'img':
      return toPicture(element.properties, context.options);
    case 'table':
      context.tables += 1;
      return toScrollRegion(element, context.options.labels.table(context.tables));
    default:
      return element;
  }
}

async function toComponent(element: Element, { uses, options }: Context): Promise<ElementContent> {
  const use = uses[Number(element.properties['dataIndex'])];
  if (!use) throw new Error('A component placeholder has lost its number.');
  return buildComponent(use, element.children, options);
}
