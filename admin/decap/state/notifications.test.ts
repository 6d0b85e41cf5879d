import { expect, test, vi } from 'vitest';
import { loadWithDecap } from '../../../tests/bundled-decap.ts';

interface Sent {
  readonly payload: { readonly id: string };
}

interface Bundle {
  readonly addNotification: (notification: object) => object;
}

test('a notification about a file that was refused says only why, until staff close it; of a publication there is none', async () => {
  vi.stubGlobal('localStorage', { getItem: () => 'en' });
  const { addNotification } = await loadWithDecap<Bundle>(`
    import { loadAdminLanguage } from './settings/admin-language.ts';
    await loadAdminLanguage();
    export const { addNotification } = await import('./decap/state/notifications.ts');
  `);
  const tell = (message: string) => addNotification({ message, type: 'error', dismissAfter: 8000 });
  const told = { message: 'It is too large.', dismissAfter: false };
  for (const failure of ['persist media: Error:', 'delete media:'])
    expect(tell(`Failed to ${failure} It is too large.`)).toMatchObject({ payload: told });
  const unread = (details: string) =>
    addNotification({ message: { key: 'a', details: new Error(details) }, type: 'error' });
  expect(unread('b')).toEqual(unread('b'));
  expect(unread('b')).not.toMatchObject({ payload: { id: (unread('c') as Sent).payload.id } });
  // Staff cancelled the deletion.
  expect(tell('Failed to delete media: ')).toBeTypeOf('function');
  const published = { message: { key: 'ui.toast.entryPublished' }, type: 'success' };
  expect(addNotification(published)).toBeTypeOf('function');
});
