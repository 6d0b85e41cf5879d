import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { PressKitView } from '../../entries/data-views/press-kits.ts';
import { toPressKit } from './press-kit.ts';

const toKit = (datePublished: string) =>
  ({
    path: '/releases/vigil/',
    release: {
      language: 'en',
      path: '/releases/vigil/',
      kind: 'statement',
      headline: 'A vigil',
      datePublished: { iso: datePublished, day: 'June 2, 2011' },
      dateModified: { iso: datePublished, day: 'June 3, 2011' },
      corrections: [],
      attachments: [],
      mediaContacts: [{ name: 'Inés Cárdenas' }],
      boilerplate: [],
      site: { name: 'Harbor', url: 'https://news.example', contact: { email: 'press@x.example' } },
    },
    photographs: [{ name: 'vigil-1.jpg', alt: 'Candles', caption: 'At dusk', credit: 'Ana Ruiz' }],
    documents: [],
    contacts: [],
  }) as unknown as PressKitView;

const media = new Map([['photographs/vigil-1.jpg', new Uint8Array([1, 2, 3])]]);

it('holds plain text, photographs, captions with credits, and checksums of all files', async () => {
  const zip = toPressKit(toKit('2011-06-02T10:00:00-04:00'), 'Body.', media);
  const files = unzipSync(zip);
  expect(Object.keys(files)).toEqual([
    'vigil/photographs/captions.txt',
    'vigil/photographs/vigil-1.jpg',
    'vigil/release.txt',
    'vigil/SHA256SUMS',
  ]);
  expect(strFromU8(files['vigil/photographs/captions.txt']!)).toBe(
    'A vigil\n\nFile: vigil-1.jpg\nCaption: At dusk\nCredit: Ana Ruiz\nWhat it shows: Candles\n',
  );
  // Without e-mail and telephone, nobody is reached.
  expect(strFromU8(files['vigil/release.txt']!)).toMatch(/Inés Cárdenas\n+.*press@x\.example/s);
  expect(strFromU8(files['vigil/release.txt']!)).toContain('June 2, 2011\nUpdated June 3, 2011\n');
  // The SHA-256 of the octets 1, 2, 3.
  expect(strFromU8(files['vigil/SHA256SUMS']!)).toContain(
    '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81  photographs/vigil-1.jpg\n',
  );
});

it('names its files in the language of the release, and ends the text as its press does', () => {
  const kit = toKit('2011-06-02T10:00:00-04:00');
  const french = { ...kit, release: { ...kit.release, language: 'fr' } };
  const files = unzipSync(toPressKit(french, 'Texte.', new Map()));
  expect(Object.keys(files)).toEqual([
    'vigil/communique.txt',
    'vigil/photos/legendes.txt',
    'vigil/SHA256SUMS',
  ]);
  expect(strFromU8(files['vigil/communique.txt']!)).toContain('Texte.\n\n– Fin –\n');
});

it('compresses tables alone', () => {
  const table = new Map([['documents/counts.csv', Buffer.from('month,stops\n'.repeat(5000))]]);
  const zip = Buffer.from(toPressKit(toKit('2011-06-02T10:00:00-04:00'), 'Body.', table));
  expect(zip.includes('Body.')).toBe(true);
  expect(zip.length).toBeLessThan(5000);
});

it.each(['1912-04-15T10:00:00Z', '2011-03-13T02:30:00-05:00', '2150-01-01T00:00:00Z'])(
  'can be made of a release of %s, with the same bytes in every time zone',
  async (moment) => {
    const zone = process.env.TZ;
    const kits: string[] = [];
    for (const place of ['UTC', 'America/New_York', 'Pacific/Apia']) {
      process.env.TZ = place;
      kits.push(Buffer.from(toPressKit(toKit(moment), 'Body.', media)).toString('hex'));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(kits).size).toBe(1);
  },
);
