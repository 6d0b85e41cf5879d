import type { FoundEntry } from 'decap-cms-core/dist/esm/backend';
import { parseEntryData } from '../../src/editing/edit-source.ts';
import { toExcerpt } from '../../src/languages/wording/excerpt.ts';
import { getTitle } from '../../src/model/content-types/entry-title.ts';
import { showEntryNotice } from '../dialogs/entry-notice.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { createElement } from '../dom/element.ts';
import { getFormKey, getImplementation, getStoredSource } from '../entries/editor-session.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import type { SourceWithRevision, Typed } from '../formats/source-with-revision.ts';
import { messages } from '../messages/index.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { formatMoment } from '../settings/moments.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

/**
 * Asks whether to show an unsaved form that the browser has kept. That of another person can be neither forgotten nor read
 * before staff choose to: it may be of a testimony, and its words were never shared.
 * @param words by which staff know their own; see showUnsaved
 */
export function askAboutUnsaved(
  typed: Typed,
  words: HTMLElement | undefined,
): Promise<'show' | 'forget' | 'leave'> {
  const { title, own, other, yes, no, leave } = messages.unsavedForm;
  const moment = formatMoment(typed.at);
  if (!words)
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
    content: [own(moment), words],
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

/** Shows what was changed in an unsaved form; of a new entry, or where that cannot be read, how the form begins. */
export async function showUnsaved(collection: string, copy: FoundEntry): Promise<HTMLElement> {
  const { path, data } = copy;
  const { version, sent } = (data.$source ?? {}) as Partial<SourceWithRevision>;
  // It was saved, and the answer lost.
  const stored = sent?.source === getStoredSource() ? sent?.source : undefined;
  const { type } = getEntryLocation({ ...copy, collection });
  try {
    const opened = stored ?? (version ? await getImplementation().readRevision(path, version) : '');
    // Seldom needed, so not part of what is loaded first.
    const [{ createDifferenceList }, { findDifferences }, { nameValues }] = await Promise.all([
      import('../history/difference-list.ts'),
      import('../history/field-differences.ts'),
      import('../history/named-values.ts'),
    ]);
    const differences = findDifferences(parseEntryData(opened, type.extension), data);
    if (opened !== '' && differences.length > 0)
      return createDifferenceList(type, await nameValues(type, differences));
  } catch {
    // The revision may have been purged, and the server may be away.
  }
  return createElement('blockquote', {}, toBeginning(data));
}

/** The title and the first words of a form. */
function toBeginning(data: Values): string {
  const words = [getTitle(data, getAdminSettings().languages), data.body, data.summary];
  const texts = words.filter((one) => typeof one === 'string' && one.trim() !== '');
  return toExcerpt([...new Set(texts)].join(' · '), 160) || '…';
}
