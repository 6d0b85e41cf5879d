import { fill } from '../../src/languages/get-messages.ts';
import { defineAddresses } from './values/media-addresses.ts';
import { defineLatestTask } from './latest-task.ts';
import { isScrollSynced, reveal } from './frame/scroll-to-edit.ts';
import { openPageFrame } from './frame/preview-frame.ts';
import { getEditedEntry, type PreviewProps } from './values/preview-props.ts';
import { defineRenderer, type ShownPage } from './rendering/renderer.ts';
import type { SiteFacts } from './values/site-facts.ts';
import type { PreviewTarget } from './values/previewed-type.ts';
import type { ViewSettings } from './frame/view-settings.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';

/** The entry and settings that the page shows. */
export interface LiveState {
  readonly props: PreviewProps;
  readonly settings: ViewSettings;
}

/**
 * Milliseconds that rendering may take in the same frame as the keystroke. If the last rendering took longer,
 * as on a slow machine, the keystroke is painted first, so that typing never waits.
 */
const longestInFrame = 20;

/**
 * Opens the page of an entry in a document.
 * @param getState returns what the page shows at its next rendering
 * @param setNotices shows notices above the page
 * @returns a function that renders the page again if what it shows has changed
 */
export async function openLivePage(
  document: Document,
  target: PreviewTarget,
  { snapshot, parts }: SiteFacts,
  getState: () => LiveState,
  setNotices: (notices: readonly string[]) => void,
): Promise<() => void> {
  let page: ShownPage | undefined;
  const pageFrame = await openPageFrame(document, (href) => void offerHandout(href));
  const render = await defineRenderer(target, {
    snapshot,
    parts,
    getAddress: defineAddresses(() => getState().props),
  });
  let files = 0;
  let shown: readonly unknown[] = [];
  let lastDuration = 0;
  const offerHandout = async (href: string) => {
    const handout = await page?.makeHandout?.(href);
    if (handout?.text !== undefined) saveFile(handout.name, handout.text);
    else if (handout) setNotices([...page!.notices, getAdminLanguage().preview.handouts]);
  };
  return defineLatestTask(async () => {
    if (lastDuration > longestInFrame) await letPaint();
    const { props, settings } = getState();
    if (props.state?.medias !== shown[2]) files += 1;
    const wanted = [props.entry, settings.language, props.state?.medias, props.published];
    const isChange = shown.length > 0 && wanted[0] !== shown[0];
    pageFrame.setColors(settings.colors);
    if (wanted.every((value, index) => value === shown[index])) return;
    shown = wanted;
    const begin = performance.now();
    try {
      page = await render(getEditedEntry(props), { language: settings.language, files });
      const changed = pageFrame.show(page);
      if (changed && isChange && isScrollSynced()) reveal(changed);
      setNotices(page.notices);
    } catch (error) {
      // Keep the page as it was, so that staff can go on writing.
      const message = error instanceof Error ? error.message : String(error);
      setNotices([fill(getAdminLanguage().preview.failed, { message })]);
    }
    const measured = performance.measure('preview', { start: begin });
    // The first rendering is slower, since the browser has not run the code before.
    lastDuration = isChange ? measured.duration : 0;
  });
}

/** Lets the browser save a text as a file. */
function saveFile(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  URL.revokeObjectURL(href);
}

/** Waits until the browser has painted. */
function letPaint(): Promise<void> {
  return new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
}
