import { fromJS, type Map } from 'immutable';
import { expect, it, vi } from 'vitest';
import { getItemSummary } from './list-items.ts';

await vi.hoisted(async () => (await import('../../../tests/loaded-admin.ts')).loadAdmin());

const field = fromJS({
  label: 'Main navigation',
  label_singular: 'Item',
  fields: [
    { name: 'section', options: [{ value: 'press', label: 'Press' }] },
    { name: 'page' },
    { name: 'link' },
    { name: 'label' },
  ],
}) as Map<string, unknown>;

it.each([
  [{ section: 'press' }, 'Press'],
  [{ section: 'press', label: { es: 'Medios', en: 'Media' } }, 'Media'],
  [{ section: 'press', label: { es: 'Medios' } }, 'Medios'],
  [{ page: 'about', label: {} }, 'about'],
  [{ link: { en: 'https://example.org/' } }, 'https://example.org/'],
  [{}, 'Item'],
])('names the item %j', (item, expected) => {
  expect(getItemSummary(field, fromJS(item))).toBe(expected);
});

it('names an item that is a string by that string', () => {
  const list = fromJS({ label: 'Key points', label_singular: 'Point' }) as typeof field;
  expect(getItemSummary(list, 'Cells lack water.')).toBe('Cells lack water.');
  expect(getItemSummary(list, null)).toBe('Point');
});
