import { expect, it } from 'vitest';
import { toTelephoneAddress } from './telephone-address.ts';

it.each([
  ['+1 202 555 0143', 'tel:+12025550143'],
  ['+1 (202) 555-0143', 'tel:+12025550143'],
  ['+1 202 555 0143 ext. 12', 'tel:+12025550143;ext=12'],
  ['+1 202 555 0143x7', 'tel:+12025550143;ext=7'],
  ['+44 (0)20 7946 0958', 'tel:+442079460958'],
])('dials %s by %s', (number, address) => {
  expect(toTelephoneAddress(number)).toBe(address);
});
