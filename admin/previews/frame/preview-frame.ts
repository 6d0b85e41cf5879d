import { ignoreDrops } from '../../dom/ignored-drops.ts';
import { setColorScheme, type ColorScheme } from './color-scheme.ts';
import { patchContent } from './dom-patch.ts';
import type { ShownPage } from '../rendering/renderer.ts';

/**
 * An empty document in standards mode; `about:blank` is in quirks mode. A link that nobody disables would open a window,
 * which the sandbox forbids.
 * @param styles absolute addresses of the site's stylesheets
 */
export function toEmptyDocument(styles: readonly string[]): string {
  const links = styles.map((address) => `<link rel="stylesheet" href="${address}">`);
  return `<!doctype html><html><head><base target="_blank">${links.join('')}</head><body></body></html>`;
}

/** The iframe document that shows a page. */
export interface PageFrame {
  /** @returns the first node that differs from the previous page */
  show(page: ShownPage): Node | undefined;
  setColors(scheme: ColorScheme): void;
}

/**
 * Prepares the document of a loaded iframe: loads the fonts and disables links.
 * @param onLink called with the address of a link that staff choose
 */
export async function openPageFrame(
  document: Document,
  onLink: (href: string) => void,
): Promise<PageFrame> {
  // Letters on whole pixels are too close or too far apart in a page that is scaled down.
  document.documentElement.style.textRendering = 'geometricPrecision';
  // The site does not wait for late fonts, but the preview can.
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  const colors = document.head.appendChild(document.createElement('style'));
  disableLinks(document, onLink);
  ignoreDrops(document);
  return {
    show: (page) => {
      document.documentElement.lang = page.language;
      document.documentElement.dir = page.direction;
      const rule = page.colors
        ? `:root{--accent-light:${page.colors.accent};--accent-dark:${page.colors.accentOnDark}}`
        : '';
      if (colors.textContent !== rule) colors.textContent = rule;
      return patchContent(document.body, page.html);
    },
    setColors: (scheme) => setColorScheme(document, scheme),
  };
}

/** Prevents navigation. Links within the page still scroll to their target, except in WebKit, where no listener is called. */
function disableLinks(document: Document, onLink: (href: string) => void): void {
  const prevent = (event: Event) => {
    const link = (event.target as Element).closest?.('a[href]');
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute('href')!;
    if (href.startsWith('#')) document.getElementById(href.slice(1))?.scrollIntoView();
    else if (event.type === 'click') onLink(href);
  };
  for (const type of ['click', 'auxclick'])
    document.addEventListener(type, prevent, { capture: true });
}
