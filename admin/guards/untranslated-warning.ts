import type { Map } from 'immutable';
import { createList } from '../dom/list.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { readTranslations } from '../entries/translations.ts';
import { messages } from '../messages/index.ts';
import { findUntranslated } from './untranslated-fields.ts';

const { publish: publishMessages } = messages;

/**
 * Says what a new translation still has in the words of its original, as the content of a dialog; nothing of an entry
 * that is published already, since then it was decided.
 */
export async function warnOfUntranslated(
  entry: Map<string, unknown>,
): Promise<readonly (string | Node)[]> {
  if (entry.get('isModification') === true) return [];
  const [collection, slug] = [String(entry.get('collection')), String(entry.get('slug'))];
  const location = getEntryLocation(collection, slug);
  const values = (entry.get('data') as Map<string, unknown>).toJS();
  const translations = await readTranslations(location, slug);
  return translations.flatMap(({ languageName, values: original }) => {
    const fields = findUntranslated(values, original);
    if (fields.length === 0) return [];
    const labels = fields.map((field) => getFieldLabel(location.type, field));
    return [`${publishMessages.untranslated(languageName)}${messages.colon}`, createList(labels)];
  });
}
