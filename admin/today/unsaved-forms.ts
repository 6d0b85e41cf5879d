import { localForage } from 'decap-cms-lib-util';
import { parseEntryData } from '../../src/editing/edit-source.ts';
import { translate } from '../../src/languages/translate.ts';
import { getTitleValue } from '../../src/model/content-types/entry-title.ts';
import { keyPrefix, toLock, withoutEnding } from '../decap/state/unsaved-copies.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { unwrapSource } from '../formats/source-with-revision.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { getLanguageLabel } from '../settings/language-names.ts';
import { formatShortMoment } from '../settings/moments.ts';
import { getPerson } from '../settings/person.ts';
import { toTodayItem, type TodayItem } from './today-item.ts';

/** Lists what a person has typed and not saved, which only this browser has, unless it is open in a tab: the newest first. */
export async function readUnsavedForms(keys: readonly string[]): Promise<TodayItem[]> {
  // Over plain HTTP, browsers have no locks.
  const locks = navigator.locks as LockManager | undefined;
  const open = new Set((await locks?.query())?.held?.map(({ name }) => name));
  const forms = await Promise.all(keys.map((key) => readForm(key, open).catch(() => [])));
  return forms
    .flat()
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .map(({ item }) => item);
}

/** @param open the locks of the forms that are open */
async function readForm(key: string, open: ReadonlySet<string | undefined>) {
  const name = key.slice(keyPrefix.length);
  const [list = '', ...rest] = name.split('.');
  // The lock of a copy has its ending last, and the key has it behind the list.
  const [collection, slug] = [withoutEnding(list), rest.join('.')];
  const ending = list.slice(collection.length);
  const own = [collection, slug].filter(Boolean).join('.');
  if (open.has(toLock(own, ending))) return [];
  const ahead = localStorage.getItem(key);
  const { raw } = (ahead === null ? await localForage.getItem(key) : JSON.parse(ahead)) as {
    readonly raw: string;
  };
  const { source, typed } = unwrapSource(raw);
  if (!typed || typed.email !== getPerson()?.email) return [];
  const { type, language } = getEntryLocation({ collection, slug });
  const values = parseEntryData(source, type.extension);
  const title = getTitleValue(values) ?? translate(type.labelSingular, getAdminLanguage());
  const facts = [language && getLanguageLabel(language), formatShortMoment(typed.at)];
  const item = toTodayItem({ collection, slug, title }, facts.filter(Boolean).join(' · '));
  // A new one has no slug, and is offered where another is begun.
  const href = slug ? item.href : `#/collections/${collection}/new`;
  return [{ at: typed.at, item: { ...item, href } }];
}
