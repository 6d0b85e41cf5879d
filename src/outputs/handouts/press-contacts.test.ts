import { expect, it } from 'vitest';
import type { PersonCard, SiteView } from '../../entries/views.ts';
import { getPressContacts } from './press-contacts.ts';

it('a release without a contact who can be reached names the press office too', () => {
  const find = (...mediaContacts: object[]) => {
    const site = { contact: { email: 'press@example.org' } } as SiteView;
    const view = { language: 'en', mediaContacts: mediaContacts as PersonCard[] };
    return getPressContacts(view, site).map(({ name, email }) => [name, email]);
  };
  const office = ['Press office', 'press@example.org'];
  expect(find()).toEqual([office]);
  expect(find({ name: 'Ana Ruiz' })).toEqual([['Ana Ruiz', undefined], office]);
  expect(find({ name: 'Ana Ruiz', email: 'ana@example.org' })).toHaveLength(1);
});
