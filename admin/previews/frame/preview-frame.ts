import { setColorScheme, type ColorScheme } from './color-scheme.ts';
import { patchContent } from './dom-patch.ts';
import type { ShownPage } from '../rendering/renderer.ts';

/** An empty document in standards mode; `about:blank` is in quirks mode. */
export const emptyDocument = '<!doctype html><html><head></head><body></body></html>';

/** The iframe document that shows a page. */
export interface PageFrame {
  /** @returns the first node that differs from the previous page */
  show(page: ShownPage): Node | undefined;
  setColors(scheme: ColorScheme): void;
}

/**
 * Prepares the document of a loaded iframe: adds the site's stylesheets and disables links.
 * @param styles absolute addresses of the stylesheets
 */
export async function openPageFrame(
  document: Document,
  styles: readonly string[],
): Promise<PageFrame> {
  // Letters on whole pixels are too close or too far apart in a page that is scaled down.
  document.documentElement.style.textRendering = 'geometricPrecision';
  await Promise.all(styles.map((address) => addStylesheet(document, address)));
  // The site does not wait for late fonts, but the preview can.
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  const colors = document.head.appendChild(document.createElement('style'));
  disableLinks(document);
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

function addStylesheet(document: Document, address: string): Promise<void> {
  const link = document.createElement('link');
  return new Promise((resolve) => {
    link.rel = 'stylesheet';
    link.href = address;
    // Without its styles the page is still worth showing.
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

/** Prevents navigation and form submission. Links within the page still scroll to their target. */
function disableLinks(document: Document): void {
  const prevent = (event: Event) => {
    const link = (event.target as Element).closest?.('a[href]');
    if (!link && event.type !== 'submit') return;
    event.preventDefault();
    const href = link?.getAttribute('href') ?? '';
    if (href.startsWith('#')) document.getElementById(href.slice(1))?.scrollIntoView();
  };
  for (const type of ['click', 'auxclick', 'submit'])
    document.addEventListener(type, prevent, { capture: true });
}
