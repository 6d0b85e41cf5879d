import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getCases } from '../../../tests/cases.ts';
import { email, link, webAddress } from './text.ts';

const siteUrl = 'https://news.example';
const field = link({ label: 'Link' });
const isAccepted = (value: string) => field.schema.safeParse(value).success;

test.each([
  'https://[zoom-link]',
  'https://<link>',
  'https://example.org:8a/x',
  'https://exa%mple/',
  '/\\elsewhere.example/',
])('%s is refused, for the field and for the form of a list service', (value) => {
  expect(isAccepted(value)).toBe(false);
  expect(webAddress({ label: 'Address' }).schema.safeParse(value).success).toBe(false);
});

test.each([
  'https://example.org/x?q=[1]',
  '/about/#who',
  'mailto:press@example.org?subject=a,b&body=c',
])('%s is accepted', (value) => {
  expect(isAccepted(value)).toBe(true);
});

test.each([
  'mailto:ana@example.org',
  'ana@example.org,',
  '<ana@example.org>',
  'Ana<ana@example.org',
  'ana?bcc=eve@example.org',
  'ana@example.org?bcc=eve%40example.org',
  'ana@example.org?subject=a&cc=eve%40example.org',
])('%s is no e-mail address', (value) => {
  expect(email({ label: 'E-mail' }).schema.safeParse(value).success).toBe(false);
  expect(isAccepted(`mailto:${value}`)).toBe(false);
});

test.each(['ana.ruiz+press@news.example.org', "o'neil@example.org", 'josé@exámple.org'])(
  '%s is an e-mail address',
  (value) => {
    expect(email({ label: 'E-mail' }).schema.parse(value)).toBe(value);
    expect(field.schema.parse(value)).toBe(`mailto:${value}`);
  },
);

test.each([' press@example.org ', 'mailto:press@example.org'])('%j leads to a mailbox', (value) => {
  expect(field.schema.parse(value)).toBe('mailto:press@example.org');
});

test('what is accepted can be written in its whole form, and a path stays on our site', () => {
  const part = fc.constantFrom(...'/\\[]<>%:@?#.aé1-'.split(''), 'example.org');
  const written = fc
    .tuple(fc.constantFrom('https://', '/', 'mailto:a'), fc.array(part, { maxLength: 8 }))
    .map(([start, parts]) => start + parts.join(''));
  fc.assert(
    fc.property(written, (value) => {
      fc.pre(isAccepted(value));
      const { host } = new URL(field.schema.parse(value), siteUrl);
      if (value.startsWith('/')) expect(host).toBe('news.example');
    }),
    { numRuns: getCases(1000) },
  );
});
