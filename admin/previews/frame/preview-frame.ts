import { setColorScheme, type ColorScheme } from './color-scheme.ts';
import { patchContent } from './dom-patch.ts';
import type { ShownPage } from '../rendering/renderer.ts';

/** An empty document that obeys the standards; `about:blank` does not. */
export const emptyDocument = '<!doctype html><html><head></head><body></body></html>';

/** The document in which a page is shown. */
export interface PageFrame {
  /** @returns the first place that differs from the page before */
  show(page: ShownPage): Node | undefined;
  setColors(scheme: ColorScheme): void;
}

/**
 * Prepares the document of a loaded frame: the site's own stylesheets, and links that lead nowhere.
 * @param styles addresses of the stylesheets, absolute
 */
export async function openPageFrame(
  document: Document,
  styles: readonly string[],
): Promise<PageFrame> {
  await Promise.all(styles.map((address) => addStylesheet(document, address)));
  // The site does without a font that is late; here there is time to wait for it.
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  const colors = document.head.appendChild(document.createElement('style'));
  holdLinks(document);
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
    // A page without its styles is still a page.
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

/** Links and buttons stay where they are; those within the page still lead to their place. */
function holdLinks(document: Document): void {
  const hold = (event: Event) => {
    const link = (event.target as Element).closest?.('a[href]');
    if (!link && event.type !== 'submit') return;
    event.preventDefault();
    const href = link?.getAttribute('href') ?? '';
    if (href.startsWith('#')) document.getElementById(href.slice(1))?.scrollIntoView();
  };
  for (const type of ['click', 'auxclick', 'submit'])
    document.addEventListener(type, hold, { capture: true });
}
