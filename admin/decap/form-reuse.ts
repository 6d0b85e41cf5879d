import type { Map } from 'immutable';
import { isSameField } from './same-entry.ts';

type Entry = Map<string, unknown>;

/**
 * Whether the form of an entry can go on standing when the entry is read anew, as after a save: a form that
 * is made anew loses the cursor, the place and the focus of whoever is writing in it. Our widgets take a
 * new text from outside; lists and groups of Decap's keep a state of their own, and must not have changed.
 * @param shown the entry in the form, if there is one
 * @param read the entry as it was read
 */
export function fitsForm(shown: Entry | undefined, read: Entry): boolean {
  if (!shown || shown.get('collection') !== read.get('collection')) return false;
  // A new entry has no name until it is read for the first time.
  const slug = shown.get('slug');
  if (slug ? slug !== read.get('slug') : shown.get('newRecord') !== true) return false;
  const [before, after] = [shown, read].map((entry) => entry.get('data') as Entry) as [
    Entry,
    Entry,
  ];
  // What our formats add to the fields, such as $source, is in no form.
  const names = [...before.keys(), ...after.keys()].filter((name) => !name.startsWith('$'));
  return names.every((name) => fitsField(before.get(name), after.get(name)));
}

const isText = (value: unknown) => value == null || typeof value === 'string';

const fitsField = (before: unknown, after: unknown) =>
  (isText(before) && isText(after)) || isSameField(before, after);
