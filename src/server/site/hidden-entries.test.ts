import { expect, test } from 'vitest';
import { hideLeftEntries } from './hidden-entries.ts';

test('hides what has left until a takedown that began later has ended', async () => {
  const left = [['/releases/vigil']];
  const hidden = hideLeftEntries(() => Promise.resolve(left.shift() ?? []));
  const running = Promise.withResolvers<void>();
  const earlier = hidden.during(() => running.promise);
  await hidden.update();
  running.resolve();
  await earlier;
  expect(hidden.getAddresses()).toEqual(['/releases/vigil']);
  await expect(hidden.during(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  await hidden.update();
  expect(hidden.getAddresses()).toEqual(['/releases/vigil']);
  await hidden.during(() => Promise.resolve());
  expect(hidden.getAddresses()).toEqual([]);
});

test('hides nothing that a takedown has removed before it was found', async () => {
  const found = Promise.withResolvers<string[]>();
  const hidden = hideLeftEntries(() => found.promise);
  const update = hidden.update();
  await hidden.during(() => Promise.resolve());
  found.resolve(['/releases/vigil']);
  await update;
  expect(hidden.getAddresses()).toEqual([]);
});

test('hides nothing where the branch cannot be read', async () => {
  const hidden = hideLeftEntries(() => Promise.reject(new Error('away')));
  await hidden.update();
  expect(hidden.getAddresses()).toEqual([]);
});
