import { expect, test } from 'vitest';
import {
  ana,
  ben,
  openDraft,
  release,
  saveEntry,
  setFields,
} from '../../../../tests/server/store-samples.ts';

const edit = (data: string) => setFields(data, { headline: 'A new headline' });

test('a draft says who set its status, and who published it', async () => {
  const { store, saved } = await openDraft(edit);
  expect(await store.findDraft(release)).toMatchObject({ status: 'draft', statusBy: ana });
  await store.updateUnpublishedEntryStatus({ ...release, newStatus: 'pending_publish' }, ben);
  expect(await store.findDraft(release)).toMatchObject({
    status: 'pending_publish',
    statusBy: ben,
    savedBy: ana,
  });
  await store.publishUnpublishedEntry(release, ben);
  expect(await store.findDraft(release)).toBe(undefined);
  expect(await store.findDraftEnd(release, saved.version)).toEqual({ by: ben, isPublished: true });
  expect(await store.findDraftEnd(release, 'f'.repeat(40))).toBe(undefined);
});

test('of a draft that was discarded, it is known by whom, also once there is another', async () => {
  const { store, data, version, saved } = await openDraft(edit);
  await store.deleteUnpublishedEntry(release, ben);
  const end = { by: ben, isPublished: false };
  expect(await store.findDraftEnd(release, saved.version)).toEqual(end);
  await saveEntry(store, `${data}\nMore.\n`, { base: version });
  expect(await store.findDraftEnd(release, saved.version)).toEqual(end);
});
