import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { changeField, getEditedEntry, getFormKey } from '../entries/editor-session.ts';
import { defineTitleFollower } from './followed-title.ts';

/** Lets the address of a translation follow its headline in the form, as long as it was never published. */
export function followTitles(): void {
  const follow = defineTitleFollower();
  let seen: unknown;
  store.subscribe(() => {
    const entry = getEditedEntry();
    const data = entry?.get('data') as Map<string, unknown> | undefined;
    if (!entry || !data || data === seen) return;
    seen = data;
    // Only drafts have a status in Decap; `isModification` says that there is a published entry, too.
    if (!entry.get('status') || entry.get('isModification') === true) return;
    const [title, slug] = ['headline', 'slug'].map((name) => data.get(name) ?? '');
    if (typeof title !== 'string' || typeof slug !== 'string') return;
    const file = String(entry.get('slug')).split('/').at(-1)!;
    const value = follow({ key: getFormKey(), title, slug, file });
    if (value !== undefined) changeField('slug', value);
  });
}
