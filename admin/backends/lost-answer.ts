import type { EntryName } from '../../src/model/entry-name.ts';
import { showEntryNotice } from '../dialogs/entry-notice.ts';
import { createElement } from '../dom/element.ts';
import { hasUnsavedChanges, isEdited, reloadEntry } from '../entries/editor-session.ts';
import { dismissNotices } from '../guards/notices.ts';
import { messages } from '../messages/index.ts';
import { visit } from './visit.ts';
import { awaitAnswer } from './until-answered.ts';

/** How often the newsroom is asked, once a second: it may still be checking what is published. */
const turns = 10;

/**
 * Finds out whether a draft was published after the answer to that was lost, and says it. The form then shows what is
 * published, unless somebody has written in it.
 * @param seen the revision that staff have agreed to publish
 * @param report says what readers see
 */
export async function learnEnd(
  draft: EntryName,
  seen: string,
  report: () => Promise<void>,
): Promise<void> {
  for (let turn = 0; turn < turns;) {
    await awaitAnswer(() => true);
    const found = await visit(draft, { seen, isDraft: true });
    if (found?.end?.isPublished) {
      dismissNotices();
      await report();
      if (isEdited(draft) && !hasUnsavedChanges()) reloadEntry(draft);
      return;
    }
    // Somebody has discarded or changed the draft, and the notice of that says so.
    if (found && !found.draft?.isSeen) return;
    if (found) turn += 1;
  }
  dismissNotices();
  if (isEdited(draft)) showEntryNotice([createElement('p', {}, messages.saved.notPublished)]);
}
