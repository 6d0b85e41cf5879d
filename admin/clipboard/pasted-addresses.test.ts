import { expect, test } from 'vitest';
import { cleanAddress, cleanAddresses } from './pasted-addresses.ts';

test.each([
  ['https://www.google.com/url?q=https://a.example/%3Fb&sa=D', 'https://a.example/?b'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F', 'https://a.example/'],
  ['https://a.example/url?q=https://b.example', 'https://a.example/url?q=https://b.example'],
  [
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F%3Futm_source%3Db&data=ana%40x.org',
    'https://a.example/',
  ],
  ['https://urldefense.com/v3/__https://a.example/x__;!!a!b$', 'https://a.example/x'],
  [
    'https://urldefense.com/v3/__https://a.example/*x__;Iw!!a!b$',
    'https://urldefense.com/v3/__https://a.example/*x__;Iw!!a!b$',
  ],
  [
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_x&d=D&r=ana',
    'https://a.example/x',
  ],
])('%s leads to %s', (pasted, address) => {
  expect(cleanAddress(pasted)).toBe(address);
});

test.each([
  ['https://a.example/?utm_source=x&mc_eid=12#top', 'https://a.example/#top'],
  ['https://a.example/a%20b?q=%C3%A9&fbclid=1&id', 'https://a.example/a%20b?q=%C3%A9&id'],
  ['https://www.youtube.com/watch?v=a&si=b&t=3', 'https://www.youtube.com/watch?v=a&t=3'],
  ['https://x.com/a/status/1?s=20&t=b', 'https://x.com/a/status/1'],
  ['https://a.example/?s=20&t=b&si=c', 'https://a.example/?s=20&t=b&si=c'],
  ['/releases/?utm_source=x', '/releases/?utm_source=x'],
])('%s loses what identifies who shared it: %s', (pasted, address) => {
  expect(cleanAddress(pasted)).toBe(address);
});

test('addresses within a text are cleaned, and nothing else', () => {
  expect(cleanAddresses('(see https://a.example/?fbclid=1), utm_source=x.')).toBe(
    '(see https://a.example/), utm_source=x.',
  );
});
