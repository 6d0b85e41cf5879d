import type { Map } from 'immutable';
import { toEntryPath } from '../../src/model/entry-name.ts';
import { createEntryItems } from '../content-problems/entry-items.ts';
import { createList, createListBelow } from '../dom/list.ts';
import type { PublishedDraft } from '../entries/consequences.ts';
import { getEntryLocation, getEntryName } from '../entries/entry-location.ts';
import { getShownTitle } from '../entries/entry-title.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { readPublished } from '../entries/read-published.ts';
import { readTranslations } from '../entries/translations.ts';
import { messages } from '../messages/index.ts';
import { getLanguageName } from '../settings/language-names.ts';
import { createFieldLink } from './problems/field-link.ts';
import { markFields } from './problems/refused-values.ts';
import { findUntranslated, lacksLanguage, listShown } from './untranslated-fields.ts';

const { publish: publishMessages } = messages;

/**
 * Says what a new translation still has in the words of its original, as the content of a dialog; nothing of an entry
 * that is published already, since then it was decided.
 */
export async function warnOfUntranslated(
  entry: Map<string, unknown>,
): Promise<readonly (string | Node)[]> {
  if (entry.get('isModification') === true) return [];
  const name = getEntryName(entry);
  const data = entry.get('data') as Map<string, unknown>;
  const translations = await readTranslations(getEntryLocation(name), name.slug);
  return translations.flatMap(({ language, values: original }) => {
    const fields = findUntranslated(data.toJS(), original);
    if (fields.length === 0) return [];
    const message = `${publishMessages.untranslated(getLanguageName(language))}${messages.colon}`;
    // All are marked, so that staff find the others when they have translated the first.
    const problems = fields.map((field) => ({
      field,
      message: publishMessages.untranslatedField,
      isUnfinished: false,
      refused: data.getIn(field.split('.')),
      mayPass: true,
    }));
    const toLink = (field: string) =>
      createFieldLink(name, field, () => markFields(problems, [field]));
    return [message, createList(fields.map((field) => [toLink(field)]))];
  });
}

/** Names what readers of a release do not see, since it is written in another language only: closing paragraph, roles. */
export async function describeMissingWords(draft: PublishedDraft): Promise<(string | Node)[]> {
  const { type, language } = getEntryLocation(draft);
  if (type.name !== 'releases' || !language) return [];
  const site = await readPublished({ collection: 'settings', slug: 'site' });
  const missing = await Promise.all(
    listShown(draft.data, site?.boilerplate).map(async ({ name, field }) => {
      const values = await readPublished(name);
      if (!values || !lacksLanguage(values, field, language)) return [];
      const label = getFieldLabel(getEntryLocation(name).type, field);
      const title = `${getShownTitle(name, values)} · ${label}`;
      return [{ path: `content/${toEntryPath(name)}`, title }];
    }),
  );
  return createListBelow(
    publishMessages.missingWords(getLanguageName(language)) + messages.colon,
    createEntryItems(missing.flat()),
  );
}
