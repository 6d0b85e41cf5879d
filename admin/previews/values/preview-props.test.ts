import { fromJS, Map } from 'immutable';
import { expect, test, vi } from 'vitest';
import { getEditedEntry, type PreviewProps } from './preview-props.ts';

await vi.hoisted(async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ timeZone: 'UTC', languages: [] })));
  const { loadAdminSettings } = await import('../../settings/loaded-settings.ts');
  await loadAdminSettings();
  vi.unstubAllGlobals();
});

test('the preview of an embargo that was moved to now has the date of its publication', () => {
  const published = {
    datePublished: '2999-12-01T10:00:00Z',
    embargoedUntil: '2999-12-01T10:00:00Z',
  };
  const data = { ...published, embargoedUntil: '2011-12-01T10:00:00Z' };
  const props = {
    collection: Map({ name: 'releases-en' }),
    entry: fromJS({ slug: '2026/a', data }),
  } as unknown as PreviewProps;
  const getDate = (more: Partial<PreviewProps>) =>
    String(getEditedEntry({ ...props, ...more }).fields['datePublished']);
  expect(getDate({})).toBe(published.datePublished);
  expect(Date.parse(getDate({ published }))).toBeLessThanOrEqual(Date.now());
});
