import { createElement } from './element.ts';

/** A link that opens another window, since what is on the screen, such as a form or a dialog, has to stay. */
export const createWindowLink = (href: string, text: string): HTMLElement =>
  createElement('a', { href, target: '_blank', rel: 'noreferrer' }, text);
