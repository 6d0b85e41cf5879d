/** SVG paths on a grid of 24 pixels; strokes have the color of the button. */
const paths = {
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
  italic: 'M10 5h8M6 19h8M14 5l-4 14',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4.2 4.2 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4.2 4.2 0 0 0 6 6l1.5-1.5',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 4.5 5.5 4v5M4 14.5c1.5-1.5 3-.5 2.5 1L4 19h3',
  quote: 'M5 17c2-1 3-3 3-5H5V6h6v6c0 3-2 5-4 6M14 17c2-1 3-3 3-5h-3V6h6v6c0 3-2 5-4 6',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9M15 10v9',
  footnote: 'M5 19 9.5 7 14 19M6.5 15h6M17 8l2-2v6',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 16M15.5 9h.01',
  language:
    'M4 6h10M9 3.5V6M12 6c-1 4-4 7-8 8.5M6 9c1.5 3 3.5 4.5 6 5.5M12 20.5l4-10 4 10M13.3 17.5h5.4',
  line: 'M4 12h16',
  undo: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4',
  redo: 'm16 5 4 4-4 4M20 9H10a5 5 0 0 0 0 10h4',
  find: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14M16 16l4.5 4.5',
  fullScreen: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  elements: 'M5 20V11M10 20V5M15 20v-6M20 20V8',
} as const;

export type IconName = keyof typeof paths;

const svg = 'http://www.w3.org/2000/svg';

/** Creates an icon that screen readers ignore; the button has an accessible name. */
export function createIcon(name: IconName): SVGSVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  icon.append(path);
  return icon;
}
