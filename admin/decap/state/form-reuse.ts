import type { Map } from 'immutable';
import { isSameField } from './same-entry.ts';

type Entry = Map<string, unknown>;

/**
 * Whether a form can be reused for an entry that was loaded again, as after a save: a new form loses the
 * writer's cursor, scroll position and focus. Our widgets accept a new string from outside; Decap's lists and
 * groups have a state of their own, so their values must be unchanged.
 * @param shown the entry in the form, if there is one
 * @param read the entry as it was loaded
 */
export function fitsForm(shown: Entry | undefined, read: Entry): boolean {
  if (!shown || shown.get('collection') !== read.get('collection')) return false;
  // A new entry has no slug until it is loaded for the first time.
  const slug = shown.get('slug');
  if (slug ? slug !== read.get('slug') : shown.get('newRecord') !== true) return false;
  const [before, after] = [shown, read].map((entry) => entry.get('data') as Entry) as [
    Entry,
    Entry,
  ];
  // Keys that our formats add to the fields, such as $source, are not in the form.
  const names = [...before.keys(), ...after.keys()].filter((name) => !name.startsWith('$'));
  return names.every((name) => fitsField(before.get(name), after.get(name)));
}

const isString = (value: unknown) => value == null || typeof value === 'string';

const fitsField = (before: unknown, after: unknown) =>
  (isString(before) && isString(after)) || isSameField(before, after);
