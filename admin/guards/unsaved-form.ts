import { toExcerpt } from '../../src/languages/wording/excerpt.ts';
import { getTitle } from '../../src/model/content-types/entry-title.ts';
import { showEntryNotice } from '../dialogs/entry-notice.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { createElement } from '../dom/element.ts';
import { getFormKey } from '../entries/editor-session.ts';
import type { Typed } from '../formats/source-with-revision.ts';
import { messages } from '../messages/index.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { formatMoment } from '../settings/moments.ts';

/**
 * Asks whether to show an unsaved form that the browser has kept. That of another person can be neither forgotten nor read
 * before staff choose to: it may be of a testimony, and its words were never shared.
 * @param typed undefined if an earlier version kept it
 */
export function askAboutUnsaved(
  data: Readonly<Record<string, unknown>>,
  typed: Typed | undefined,
  isOwn: boolean,
): Promise<'show' | 'forget' | 'leave'> {
  const { title, text, own, other, yes, no, leave } = messages.unsavedForm;
  const moment = formatMoment(typed?.at ?? '');
  if (typed && !isOwn)
    return openDialog({
      title,
      content: [other(typed.name, moment)],
      actions: [
        { label: leave, value: 'leave', kind: 'primary' },
        { label: yes, value: 'show' },
      ],
      onEscape: 'leave',
    });
  return openDialog({
    title,
    content: [typed ? own(moment) : text, createElement('blockquote', {}, toBeginning(data))],
    actions: [
      { label: yes, value: 'show', kind: 'primary' },
      { label: no, value: 'forget' },
    ],
    onEscape: 'show',
  });
}

/** The form in which staff were warned last. */
let warned: unknown;

/** Warns staff, once in a form, that the browser cannot keep what they have not saved. */
export function warnOfUnkept(): void {
  if (warned === getFormKey()) return;
  warned = getFormKey();
  showEntryNotice([createElement('p', {}, messages.unsavedForm.unkept)]);
}

/** The title and the first words of a form, by which staff know what they have written. */
function toBeginning(data: Readonly<Record<string, unknown>>): string {
  const words = [getTitle(data, getAdminSettings().languages), data.body, data.summary];
  const texts = words.filter((one) => typeof one === 'string' && one.trim() !== '');
  return toExcerpt([...new Set(texts)].join(' · '), 160) || '…';
}
