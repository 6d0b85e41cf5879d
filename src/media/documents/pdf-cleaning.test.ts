import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkPdf } from './document-check.ts';
import { canary } from '../../../tests/fixtures/media-samples.ts';
import { cleanPdf } from './pdf-cleaning.ts';
import { actions } from '../../../tests/fixtures/pdf/actions.ts';
import { forms } from '../../../tests/fixtures/pdf/forms.ts';
import { pictures } from '../../../tests/fixtures/pdf/pdf-pictures.ts';
import {
  drawWithPoppler,
  hasPoppler,
  mentions,
  readOpen,
  readWithPdfJs,
  toDifference,
} from '../../../tests/fixtures/pdf/readers.ts';
import { structures } from '../../../tests/fixtures/pdf/structures.ts';

const samples = Object.entries({ ...pictures, ...actions, ...forms, ...structures });
const published = samples.filter(([, { refused }]) => refused === undefined);
const refused = samples.filter(([, sample]) => sample.refused !== undefined);

const filterNames = ['Flate', 'DCT', 'JPX', 'JBIG2', 'CCITTFax'].map((name) => `/${name}Decode`);

describe('a PDF is published with', () => {
  test.each(published)('%s', async (_, sample) => {
    const original = await sample.make();
    expect(checkPdf(original)).toEqual([]);
    const clean = await cleanPdf(original);
    expect(mentions(clean, canary)).toBe(false);
    const open = readOpen(clean);
    expect(sample.keeps?.filter((word) => !open.includes(word)) ?? []).toEqual([]);
    expect(sample.drops?.filter((word) => open.includes(word)) ?? []).toEqual([]);
    // Nothing is compressed twice, so the words above were searched for in all data.
    const filters = open.match(/(?<=\/Filter )\S+?(?=[ >])/g) ?? [];
    expect(filters.filter((filter) => !filterNames.includes(filter))).toEqual([]);
    expect(Buffer.from(await cleanPdf(original)).equals(Buffer.from(clean))).toBe(true);

    const after = await readWithPdfJs(clean);
    const before = sample.isUnreadable ? after : await readWithPdfJs(original);
    const { title, isTagged = false } = sample;
    expect(after).toEqual({ ...before, title, isTagged });
  });
});

describe.skipIf(!hasPoppler)(
  'poppler (apt-get install poppler-utils) draws the same pages with',
  () => {
    test.each(published)('%s', async (_, { make }) => {
      const original = await make();
      const before = await drawWithPoppler(original);
      const after = await drawWithPoppler(await cleanPdf(original));
      expect(before.length).toBeGreaterThan(0);
      // Tolerated difference: 1 of 255.
      expect(after.map((page, at) => toDifference(page, before[at]!) <= 1)).toEqual(
        before.map(() => true),
      );
    });
  },
);

describe('a PDF is rejected with', () => {
  test.each(refused)('%s', async (_, sample) => {
    const original = await sample.make();
    const memory = process.memoryUsage().rss;
    const start = process.cpuUsage();
    const problems = checkPdf(original);
    expect(problems.map(({ code }) => code)).toEqual([sample.refused]);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(300_000_000);
  });
});

test.each(['the-chilling-effect', 'fact-sheet-secure-communities'])(
  'a PDF printed from a browser keeps title, tags and text: %s',
  async (name) => {
    const media = new URL('../../../tests/fixtures/full-newsroom/media/', import.meta.url);
    const original = await readFile(new URL(`${name}.pdf`, media));
    const clean = await cleanPdf(original);
    const after = await readWithPdfJs(clean);
    expect(after).toEqual(await readWithPdfJs(original));
    expect(after).toMatchObject({ title: expect.any(String) as string, isTagged: true });
    expect(after.tags.join()).toContain('"role":"H1"');
    expect(mentions(clean, 'Skia')).toBe(false);
  },
);
