import { expect, test } from 'vitest';
import { maxBytes } from '../../media/checks/size-check.ts';
import { bodyLimit } from './protocol.ts';

test('a picture of the largest size fits into a request with its entry', () => {
  const base64 = Math.ceil(maxBytes / 3) * 4;
  expect(base64 + 2 * 1024 * 1024).toBeLessThan(bodyLimit);
});
