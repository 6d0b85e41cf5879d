import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

const read = (path: string) => readFileSync(join(inject('outDir'), path), 'utf8');

it.each([
  'releases/rights-clinic-advisory/index.html',
  'embed/releases/rights-clinic-advisory/index.html',
  'releases/2010/index.html',
  'topics/language-access/index.html',
])('everyone who was invited to an event sees that it was called off: %s', (path) => {
  expect(read(path)).toMatch(/<span class="flag">\s*Called off\s*<\/span>/);
});

it('so does everyone to whom a link to it is shown', () => {
  const html = read('releases/rights-clinic-advisory/index.html');
  const title = 'Called off: Media advisory: First evening clinic on what to do after a crime';
  expect(html).toContain(`<title>${title} – `);
  expect(html).toContain(`<meta property="og:title" content="${title}">`);
  expect(html).toContain('"headline":"Media advisory: First evening clinic');
  const oembed = 'api/v1/oembed/en/releases/rights-clinic-advisory.json';
  expect(JSON.parse(read(oembed))).toMatchObject({ title });
});

it('partners learn it from the lists of the API', () => {
  const { items } = JSON.parse(read('api/v1/en/releases/index.json')) as {
    items: { id: string; calledOff?: boolean }[];
  };
  const calledOff = items.filter((item) => 'calledOff' in item);
  expect(calledOff).toMatchObject([{ id: 'en/releases/rights-clinic-advisory', calledOff: true }]);
});

it('feeds say so in the title, mails below the kind', () => {
  expect(read('feeds/topics/language-access/atom.xml')).toContain(
    '<title>Called off: Media advisory: First evening clinic',
  );
  expect(read('releases/rights-clinic-advisory.txt')).toContain('MEDIA ADVISORY\nCALLED OFF\n');
});
