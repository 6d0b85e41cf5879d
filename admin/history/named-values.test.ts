import { expect, test, vi } from 'vitest';
import { collections } from '../../src/model/content-types/collections.ts';
import { nameValues } from './named-values.ts';

await vi.hoisted(async () => (await import('../../tests/loaded-admin.ts')).loadAdmin());

vi.mock('../references/find-references.ts', () => ({}));

test('what staff have chosen is shown as in the form', async () => {
  const differences = [
    { path: 'kind', before: 'letter', after: 'statement' },
    { path: 'draft', before: '', after: 'true' },
  ];
  expect(await nameValues(collections.releases, differences)).toEqual([
    { path: 'kind', before: 'Letter', after: 'Statement' },
    { path: 'draft', before: '', after: 'yes' },
  ]);
});
