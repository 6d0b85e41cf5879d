import { beforeAll, expect, test } from 'vitest';
import type { Map } from 'immutable';
import { forgetChanges } from '../../entries/forgotten-changes.ts';
import type { Loss } from '../../../src/publishing/visibility/state-changes.ts';
import { toSent, toStored } from '../../entries/stored-source.ts';
import { toElsewhere } from './changed-elsewhere.ts';
import { loadWithDecap } from '../../../tests/bundled-decap.ts';

type State = Map<string, unknown>;

interface Bundle {
  readonly reduce: (state: State | undefined, action: object) => State;
  readonly fromJS: (value: unknown) => State;
  readonly history: { location: { pathname: string } };
}

let bundle: Bundle;
beforeAll(async () => {
  bundle = await loadWithDecap<Bundle>(`
    export { default as reduce } from './decap/state/entry-draft.ts';
    export { history } from 'decap-cms-core/dist/esm/routing/history';
    export { fromJS } from 'immutable';
  `);
});

const name = { collection: 'releases-en', slug: '2011/a-vigil' };
const draft = { ...name, status: 'draft', meta: {}, data: { headline: 'A vigil' } };
const own = '/collections/releases-en/entries/2011/a-vigil';
const list = '/collections/releases-en';

/** The state of the editor after some actions, at an address of the admin. */
function reduceAll(state: State | undefined, pathname: string, ...actions: readonly object[]) {
  bundle.history.location = { pathname };
  const begun = state ?? bundle.reduce(undefined, { type: '' });
  return actions.reduce(bundle.reduce, begun);
}

const open = (entry: object) => ({ type: 'DRAFT_CREATE_FROM_ENTRY', payload: { entry } });
const begin = { type: 'DRAFT_CREATE_EMPTY', payload: { ...name, slug: '', data: {} } };
const openDraft = () => reduceAll(undefined, own, open(draft));

/** Writes a headline into the form. @param entries what Decap takes for the stored revisions */
const write = (value: string, entries: readonly object[]) => ({
  type: 'DRAFT_CHANGE_FIELD',
  payload: {
    field: bundle.fromJS({ name: 'headline' }),
    value,
    metadata: {},
    entries: entries.map((entry) => bundle.fromJS(entry)),
  },
});

test('a status that was changed belongs to the open entry', () => {
  const type = 'UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS';
  const change = { type, payload: { ...name, newStatus: 'pending_publish' } };
  expect(reduceAll(openDraft(), own, change).getIn(['entry', 'status'])).toBe('pending_publish');
  const other = { type, payload: { ...change.payload, slug: '2011/b' } };
  expect(reduceAll(openDraft(), own, other).getIn(['entry', 'status'])).toBe('draft');
});

test('the end of a save concerns no entry but the one that was sent', () => {
  const sent = { type: 'UNPUBLISHED_ENTRY_PERSIST_REQUEST' };
  const entry = bundle.fromJS({ slug: '' });
  const saved = { type: 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS', payload: { ...name, entry } };
  const written = reduceAll(openDraft(), own, write('A wake', [draft]));
  expect(reduceAll(written, own, sent, saved).get('hasChanged')).toBe(false);
  expect(reduceAll(written, own, saved).get('hasChanged')).toBe(true);
  const key = written.get('key');
  const sentNow = reduceAll(written, own, { ...sent, form: key });
  const isPersisting = (form: unknown) =>
    reduceAll(sentNow, own, { ...saved, form }).getIn(['entry', 'isPersisting']) === true;
  expect([isPersisting('key of a form that was left'), isPersisting(key)]).toEqual([true, false]);
  const left = reduceAll(written, list, sent, { type: 'DRAFT_DISCARD' }, saved);
  expect(left.has('entry')).toBe(false);
});

test('a form has changed if it differs from the draft, even if it is as something that was read before', () => {
  const before = { ...draft, data: { headline: 'A wake' } };
  const hasChanged = (headline: string, ...entries: readonly object[]) =>
    reduceAll(openDraft(), own, write(headline, entries)).get('hasChanged');
  expect(hasChanged('A wake', draft, before)).toBe(true);
  expect(hasChanged('A vigil', draft, before)).toBe(false);
  // After a save that was refused, Decap has a draft without data.
  expect(hasChanged('A vigil', { isPersisting: false }, draft)).toBe(false);
});

test('only the editor of an entry takes it', () => {
  const isTaken = (state: State | undefined, path: string) =>
    reduceAll(state, path, open(draft)).getIn(['entry', 'slug']) === name.slug;
  expect(isTaken(undefined, own)).toBe(true);
  expect(isTaken(undefined, '/workflow')).toBe(false);
  expect(isTaken(undefined, '/collections/releases-en/entries/2011/b')).toBe(false);
  const begun = reduceAll(undefined, `${list}/new`, begin);
  expect(begun.getIn(['entry', 'newRecord'])).toBe(true);
  expect(isTaken(begun, `${list}/new`)).toBe(false);
  const saved = reduceAll(begun, `${list}/new`, { type: 'UNPUBLISHED_ENTRY_PERSIST_REQUEST' });
  expect(isTaken(saved, `${list}/new`)).toBe(true);
  expect(reduceAll(undefined, list, begin).getIn(['entry', 'newRecord'])).toBe(undefined);
});

test('no entry is in the editor before one is read and after it was left: the editor says that it is loading', () => {
  const states = [
    reduceAll(undefined, own),
    openDraft(),
    reduceAll(openDraft(), list, { type: 'DRAFT_DISCARD' }),
  ];
  expect(states.map((state) => state.has('entry'))).toEqual([false, true, false]);
});

test('nothing is unsaved of a form that was given up, until something is written in it', () => {
  const written = reduceAll(openDraft(), own, write('A wake', [draft]));
  const left = reduceAll(written, own, forgetChanges);
  expect([written, left].map((state) => state.get('hasChanged'))).toEqual([true, false]);
  expect(reduceAll(left, own, write('A watch', [draft])).get('hasChanged')).toBe(true);
});

test('a file that is uploaded and not used makes no entry unsaved', () => {
  const opened = reduceAll(undefined, own, open({ ...draft, mediaFiles: [] }));
  const file = { type: 'ADD_DRAFT_ENTRY_MEDIA_FILE', payload: { id: 'a' } };
  expect(reduceAll(opened, own, file).get('hasChanged')).toBe(false);
  const written = reduceAll(opened, own, write('A wake', [draft]), file);
  expect(written.get('hasChanged')).toBe(true);
});

test('an unsaved form that is restored has its list, and the status and the consent that count now', () => {
  const [former, now] = ['2027', '2026'].map((year) => ({ reviewBy: `${year}-03-01T12:00:00Z` }));
  const data = (consent: object, loss?: Loss) => ({
    headline: 'A vigil',
    $source: { source: '', consent, loss },
  });
  // Another tab had the first copy.
  const copy = { ...name, collection: `${name.collection}~2` };
  const kept = { entry: { ...copy, data: data(former!) }, mediaFiles: [] };
  const restored = reduceAll(
    undefined,
    own,
    open({ ...draft, data: data(now!, 'shown') }),
    { type: 'DRAFT_LOCAL_BACKUP_RETRIEVED', payload: kept },
    { type: 'DRAFT_CREATE_FROM_LOCAL_BACKUP' },
  );
  expect(restored.getIn(['entry', 'status'])).toBe('draft');
  expect(restored.getIn(['entry', 'collection'])).toBe(name.collection);
  const $source = restored.getIn(['entry', 'data', '$source']);
  expect($source).toEqual(bundle.fromJS({ source: '', consent: now, loss: 'shown' }));
});

test('an open form follows the consent of its translations, and what others did says nothing of it', () => {
  const $source = { source: '', consent: { reviewBy: '2027-03-01T12:00:00Z', revokedIn: [] } };
  const consent = { ...$source.consent, revoked: '2026-03-01T12:00:00Z', revokedIn: ['es'] };
  const opened = reduceAll(undefined, own, open({ ...draft, data: { $source } }));
  const getConsent = (change: Parameters<typeof toElsewhere>[0]) =>
    reduceAll(opened, own, toElsewhere(change)).getIn(['entry', 'data', '$source', 'consent']);
  expect(getConsent({ consent })).toEqual(bundle.fromJS(consent));
  expect(getConsent({ isOver: false })).toEqual(bundle.fromJS($source.consent));
  expect(getConsent({ consent: undefined })).toBeUndefined();
});

test('a form that was saved builds on what was stored, unless it shows another revision', () => {
  const path = 'content/releases/en/2011/a-vigil.md';
  const $source = { source: 'First.', version: 'a', consent: {}, loss: 'coming' };
  const opened = reduceAll(undefined, own, open({ ...draft, path, data: { $source } }));
  const stored = { path, base: 'a', version: 'b', source: 'Second.', loss: 'shown' } as const;
  const getSource = (action: object) =>
    (reduceAll(opened, own, action).getIn(['entry', 'data', '$source']) as State).toJS();
  const saved = { source: 'Second.', version: 'b', consent: {}, loss: 'shown' };
  expect(getSource(toStored(stored))).toEqual(saved);
  expect(getSource(toStored({ ...stored, loss: undefined }))).toEqual({
    ...saved,
    loss: undefined,
  });
  expect(getSource(toStored({ ...stored, base: 'c' }))).toEqual($source);
  expect(getSource(toStored({ ...stored, path: 'content/b.md' }))).toEqual($source);
});

test('a form knows what it has sent until there is an answer, and is as unsaved as long, whatever it shows', () => {
  const $source = { source: 'First.', version: 'a' };
  const entry = { ...draft, data: { ...draft.data, $source } };
  const opened = reduceAll(undefined, own, open(entry));
  const sent = { slug: name.slug, path: 'content/releases/en/2011/a-vigil.md', source: 'Second.' };
  const form = opened.get('key');
  const waiting = reduceAll(opened, own, toSent(form, sent));
  const readSent = (state: State) => state.getIn(['entry', 'data', '$source', 'sent']);
  expect(readSent(waiting)).toEqual(bundle.fromJS(sent));
  expect(readSent(reduceAll(waiting, own, toSent('another', undefined)))).toBeDefined();
  const answered = reduceAll(waiting, own, toSent(form, undefined));
  expect(readSent(answered)).toBeUndefined();
  const isUnsaved = (state: State) =>
    reduceAll(state, own, {
      type: 'DRAFT_CHANGE_FIELD',
      payload: {
        field: bundle.fromJS({ name: 'headline' }),
        value: 'A vigil',
        metadata: {},
        entries: [bundle.fromJS(entry)],
      },
    }).get('hasChanged');
  expect(isUnsaved(waiting)).toBe(true);
  expect(isUnsaved(answered)).toBe(false);
});
