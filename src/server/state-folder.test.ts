import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getStateFolder } from './state-folder.ts';

test('lies in the user’s folder, one for each newsroom', () => {
  const [one, other] = ['/a', '/b'].map((dir) => getStateFolder(dir, { XDG_STATE_HOME: '/state' }));
  expect(one).toMatch(/^\/state\/dateline\/[0-9a-f]{16}$/);
  expect(other).not.toBe(one);
});

test.skipIf(process.platform !== 'linux')('follows the home folder, if there is one', () => {
  const place = '/home/ana/.local/state/dateline';
  expect(getStateFolder('/a', { HOME: '/home/ana' })).toMatch(join(place, '/'));
  // Relative ones are to be ignored, says the specification.
  expect(getStateFolder('/a', { HOME: '/home/ana', XDG_STATE_HOME: 'x' })).toMatch(place);
  expect(getStateFolder('/a', {})).toBeUndefined();
});
