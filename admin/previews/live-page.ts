import { fill } from '../../src/i18n/get-messages.ts';
import { defineAddresses } from './values/media-addresses.ts';
import { defineLatestTask } from './latest-task.ts';
import { isScrollSynced, reveal } from './frame/scroll-to-edit.ts';
import { openPageFrame } from './frame/preview-frame.ts';
import { getEditedEntry, type PreviewProps } from './values/preview-props.ts';
import { defineRenderer } from './rendering/renderer.ts';
import type { SiteFacts } from './values/site-facts.ts';
import type { PreviewTarget } from './values/previewed-type.ts';
import type { ViewSettings } from './frame/view-settings.ts';
import { getPreviewMessages } from '../messages/preview-messages.ts';

/** What the page is to show now. */
export interface LiveState {
  readonly props: PreviewProps;
  readonly settings: ViewSettings;
}

/**
 * Milliseconds that a page may take to be made in one frame with the letter that changes it. Where the
 * last one took longer, as on a slow machine, the letter is painted first: nobody's typing waits.
 */
const longestInFrame = 20;

/**
 * Opens the page of an entry in a document.
 * @param getState what is to be shown whenever the page is made anew
 * @param tell takes what is to be said beside the page
 * @returns makes the page anew, if what it shows has changed
 */
export async function openLivePage(
  document: Document,
  subject: PreviewTarget,
  { snapshot, styles }: SiteFacts,
  getState: () => LiveState,
  tell: (notices: readonly string[]) => void,
): Promise<() => void> {
  const frame = await openPageFrame(document, styles);
  const render = defineRenderer(subject, {
    snapshot,
    getAddress: defineAddresses(() => getState().props),
    getCollection: (name, key) => getState().props.getCollection(name, key),
  });
  let files = 0;
  let shown: readonly unknown[] = [];
  let lasted = 0;
  return defineLatestTask(async () => {
    if (lasted > longestInFrame) await letPaint();
    const { props, settings } = getState();
    if (props.state?.medias !== shown[2]) files += 1;
    const wanted = [props.entry, settings.language, props.state?.medias];
    const isWritten = shown.length > 0 && wanted[0] !== shown[0];
    frame.setColors(settings.colors);
    if (wanted.every((part, index) => part === shown[index])) return;
    shown = wanted;
    const begin = performance.now();
    try {
      const page = await render(getEditedEntry(props), { language: settings.language, files });
      const changed = frame.show(page);
      if (changed && isWritten && isScrollSynced()) reveal(changed);
      tell(page.notices);
    } catch (error) {
      // The page stays as it was: whoever writes must be able to go on.
      const message = error instanceof Error ? error.message : String(error);
      tell([fill(getPreviewMessages().failed, { message })]);
    }
    const measured = performance.measure('preview', { start: begin });
    // The first page is made by code that the browser has not run before, and says little of the next.
    lasted = isWritten ? measured.duration : 0;
  });
}

/** Waits until what has changed so far is on the screen. */
function letPaint(): Promise<void> {
  return new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
}
