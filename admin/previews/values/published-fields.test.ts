import { expect, test, vi } from 'vitest';
import { setSourceReader } from '../../backends/published-source.ts';
import { StoreResponseError } from '../../backends/store-client.ts';
import { readPublishedFields } from './published-fields.ts';

await vi.hoisted(async () => (await import('../../../tests/loaded-admin.ts')).loadAdmin());

const read = (reader: () => string) => {
  setSourceReader(async () => reader());
  return readPublishedFields({ collection: 'topics', key: 'police' });
};
const fail = (error: Error) => () => {
  throw error;
};

test('tells what is not there from what the store did not answer', async () => {
  expect(await read(() => 'name: Police\n')).toEqual({ name: 'Police' });
  expect(await read(() => 'name: "')).toBeUndefined();
  expect(await read(fail(new Error('It is gone.')))).toBeUndefined();
  await expect(read(fail(new StoreResponseError('Offline.', 'offline')))).rejects.toThrow();
});
