import type { EntryName } from '../../../src/model/entry-name.ts';
import { createElement } from '../../dom/element.ts';
import { isEdited } from '../../entries/editor-session.ts';
import { getEntryLocation, toEditorAddress } from '../../entries/entry-location.ts';
import { getFieldLabel } from '../../entries/field-label.ts';

/**
 * Creates a link in a dialog that closes it and leads to a field of an entry, or opens the entry in the editor.
 * @param lead leads to the field, if the entry is in the editor
 */
export function createFieldLink(name: EntryName, field: string, lead: () => void): HTMLElement {
  const click = (event: Event) => {
    if (!isEdited(name)) return;
    event.preventDefault();
    lead();
  };
  const { type } = getEntryLocation(name);
  const href = toEditorAddress(name);
  return createElement('a', { href, click }, getFieldLabel(type, field));
}
