import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getCases } from '../../../tests/cases.ts';
import { parseAddress, toComparableAddress } from './site-address.ts';

describe('an address is normalized', () => {
  test.each([
    ['/news/42/', '/news/42/'],
    ['/news/42', '/news/42/'],
    ['/', '/'],
    ['/index.html', '/'],
    ['/x/Index.html', '/x/'],
    ['/Noticias/petici%C3%B3n', '/Noticias/petición/'],
    ['/noticias/peticio\u0301n/', '/noticias/petición/'],
    ['/old%20site/page_1.php', '/old site/page_1.php/'],
    ['/x/story.html', '/x/story.html/'],
    ["/o'hara,(2011)+a&b=c;d@e!$~/", "/o'hara,(2011)+a&b=c;d@e!$~/"],
    ['/新闻/42/', '/新闻/42/'],
    [`/${'a'.repeat(255)}/`, `/${'a'.repeat(255)}/`],
  ])('%s', (written, address) => {
    expect(parseAddress(written)).toBe(address);
    // A normalized address stays the same.
    expect(parseAddress(address)).toBe(address);
  });
});

describe('an address that cannot be a folder of a static site is rejected', () => {
  test.each([
    ['news/42/', 'addressStart'],
    ['//news/42/', 'addressStart'],
    ['https://news.example.org/', 'addressStart'],
    ['/news.php?id=12', 'addressQuery'],
    ['/news/#top', 'addressQuery'],
    ['/news//42/', 'addressPart'],
    ['/news/../42/', 'addressPart'],
    ['/news/%2e%2e/42/', 'addressPart'],
    ['/.git/config', 'addressPart'],
    ['/.well-known/security.txt', 'addressPart'],
    ['/news./', 'addressPart'],
    ['/news%20/42/', 'addressPart'],
    ['/x/index.html/y/', 'addressPart'],
    ['/con/', 'addressPart'],
    ['/news/NUL.html', 'addressPart'],
    ['/com\u00b9/', 'addressPart'],
    ['/a\0b/', 'addressSign'],
    ['/news/%00/', 'addressSign'],
    ['/news/%0a/', 'addressSign'],
    ['/news%2f42/', 'addressSign'],
    ['/news/100%/', 'addressSign'],
    ['/news/%25/', 'addressSign'],
    ['/news/%ff/', 'addressSign'],
    ['/c:/news/', 'addressSign'],
    ['/news\\42/', 'addressSign'],
    ['/<script>alert(1)</script>/', 'addressSign'],
    ['/news/"42"/', 'addressSign'],
    ['/news/\u202eexe/', 'addressSign'],
    ['/news/\ud800/', 'addressSign'],
    [`/${'é'.repeat(128)}/`, 'addressLength'],
    [`/${'ab/'.repeat(172)}`, 'addressLength'],
  ])('%j', (written, fault) => {
    expect(parseAddress(written)).toEqual({ fault });
  });
});

test('any address that is accepted is normalized and leads to the folder that it names', () => {
  const sign = fc.oneof(
    fc.constantFrom('/', '.', '%', ' ', ':', '\\', 'a', 'É', 'e\u0301', '%2e', '%2F', 'index.html'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      const address = parseAddress(`/${signs.join('')}`);
      if (typeof address === 'object') return;
      expect(parseAddress(address)).toBe(address);
      // As Astro makes the folder of a page.
      const folder = new URL(`.${encodeURI(address)}`, 'file:///site/');
      expect(fileURLToPath(folder)).toBe(`/site${address}`);
    }),
    { numRuns: getCases(1000) },
  );
});

test('addresses are compared without letter case, percent-encoding and the closing slash', () => {
  expect(toComparableAddress('/News/Petici%C3%B3n')).toBe('/news/petición/');
  expect(toComparableAddress('/news/100%')).toBe('/news/100%/');
});
