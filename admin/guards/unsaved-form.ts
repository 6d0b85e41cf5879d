import { toExcerpt } from '../../src/languages/wording/excerpt.ts';
import { getTitle } from '../../src/model/content-types/entry-title.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { createElement } from '../dom/element.ts';
import { messages } from '../messages/index.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';

/** Asks whether to show an unsaved form that the browser has kept. */
export function askAboutUnsaved(
  data: Readonly<Record<string, unknown>>,
): Promise<'show' | 'forget'> {
  const { title, text, yes, no } = messages.unsavedForm;
  return openDialog({
    title,
    content: [text, createElement('blockquote', {}, toBeginning(data))],
    actions: [
      { label: yes, value: 'show', kind: 'primary' },
      { label: no, value: 'forget' },
    ],
    onEscape: 'show',
  });
}

/** The title and the first words of a form, by which staff know what they have written. */
function toBeginning(data: Readonly<Record<string, unknown>>): string {
  const words = [getTitle(data, getAdminSettings().languages), data.body, data.summary];
  const texts = words.filter((one) => typeof one === 'string' && one.trim() !== '');
  return toExcerpt([...new Set(texts)].join(' · '), 160) || '…';
}
