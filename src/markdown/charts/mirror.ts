import type { Element, Properties } from 'hast';
import { isElement } from '../html/element.ts';

/**
 * Mirrors a drawing, as newspapers in Arabic and Hebrew print charts: bars grow to the left, and the axis
 * of time runs from right to left. Text is not mirrored: its `start` and `end` follow `direction`.
 *
 * @param drawing whose horizontal positions are percentages of its width
 */
export function mirror(drawing: Element): Element {
  const { children, ...mirrored } = mirrorInside(drawing);
  return { ...mirrored, properties: { ...drawing.properties, direction: 'rtl' }, children };
}

function mirrorInside(element: Element): Element {
  const children = element.children.map((child) =>
    isElement(child) ? { ...mirrorInside(child), properties: mirrorProperties(child) } : child,
  );
  return { ...element, children };
}

function mirrorProperties({ tagName, properties }: Element): Properties {
  const mirrored = { ...properties };
  for (const name of ['x', 'x1', 'x2', 'cx'])
    if (name in properties) {
      // A box is placed by the side that is its far one after mirroring.
      const width = ['rect', 'svg'].includes(tagName) ? toNumber(properties['width']) : 0;
      mirrored[name] = `${toOtherSide(toNumber(properties[name]) + width)}%`;
    }
  if ('dx' in properties) mirrored['dx'] = String(-toNumber(properties['dx']));
  if ('points' in properties)
    mirrored['points'] = String(properties['points']).replace(
      /([\d.]+),/g,
      (_, x: string) => `${toOtherSide(Number(x))},`,
    );
  return mirrored;
}

/** A number of percent, with or without its sign. */
const toNumber = (value: Properties[string]) => Number.parseFloat(String(value));

/** Rounded to two decimals, as positions are. */
const toOtherSide = (percent: number) => Math.round((100 - percent) * 100) / 100;
