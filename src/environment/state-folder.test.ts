import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getStateFolder } from './state-folder.ts';

test('is in the user’s home, one for each newsroom', () => {
  const [one, other] = ['/a', '/b'].map((dir) => getStateFolder(dir, { XDG_STATE_HOME: '/state' }));
  expect(one).toMatch(/^\/state\/dateline\/[0-9a-f]{16}$/);
  expect(other).not.toBe(one);
});

test.skipIf(process.platform !== 'linux')('depends on the home folder, if there is one', () => {
  const base = '/home/ana/.local/state/dateline';
  expect(getStateFolder('/a', { HOME: '/home/ana' })).toMatch(join(base, '/'));
  // The specification says to ignore relative paths.
  expect(getStateFolder('/a', { HOME: '/home/ana', XDG_STATE_HOME: 'x' })).toMatch(base);
  expect(getStateFolder('/a', {})).toBeUndefined();
});
