import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, it } from 'vitest';
import { getFeeds } from '../read-feeds.ts';
import { builtPages as pages } from '../built-pages.ts';

const outDir = inject('outDir');
const arabic = pages.filter(({ address }) => address.startsWith('/ar/'));
const getTree = (address: string) => pages.find((page) => page.address === address)!.tree;
const release = getTree('/ar/bayanat/umsiyat-shumu/');
const report = getTree('/ar/taqarir/mukalamat-bila-jawab/');

/** Of the organization. */
const arabicName = 'تحالف شارع الفوانيس';

const read = (tree: Parameters<typeof selectAll>[1], selector: string) =>
  selectAll(selector, tree).map((element) => toString(element).trim());
const getNumbers = (elements: readonly Element[], property: string) =>
  elements.map(({ properties }) => Number.parseFloat(String(properties[property])));

describe('every Arabic page', () => {
  it('is read from right to left, and others from left to right', () => {
    expect(arabic.length).toBeGreaterThan(20);
    for (const { address, tree } of pages) {
      const { lang, dir } = select('html', tree)!.properties;
      expect([address, lang === 'ar', dir]).toEqual([
        address,
        arabic.some((page) => page.address === address),
        lang === 'ar' ? 'rtl' : 'ltr',
      ]);
    }
  });

  it('calls the organization by its name in Arabic', () => {
    for (const { address, tree } of arabic) {
      expect(read(tree, 'title')[0], address).toContain(arabicName);
      expect(read(tree, '.masthead, .colophon').join(' '), address).not.toContain('Lantern Row');
    }
    expect(select('[property="og:site_name"]', release)!.properties['content']).toBe(arabicName);
    expect(read(getTree('/'), 'title')).toEqual(['Lantern Row Alliance']);
  });

  it('has telephone numbers and mail addresses that are read from left to right', () => {
    const links = arabic.flatMap(({ tree }) =>
      selectAll('[href^="tel:"], [href^="mailto:"]', tree),
    );
    const shown = links.filter((link) => /[@\d]/.test(toString(link)));
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter(({ properties }) => properties.dir !== 'ltr')).toEqual([]);
  });

  it('leads to other languages in their direction, and they to it in its own', () => {
    const getSwitch = (address: string) =>
      selectAll('.languages a', getTree(address)).map(({ properties }) => [
        properties.lang,
        properties.dir,
      ]);
    expect(getSwitch('/ar/')).toEqual([
      ['en', 'ltr'],
      ['es', 'ltr'],
    ]);
    expect(getSwitch('/')).toEqual([
      ['es', 'ltr'],
      ['ar', 'rtl'],
    ]);
  });

  it('has no comma of a Latin script between values', () => {
    const separated = arabic.flatMap(({ tree }) => read(tree, '.files .meta, .person .meta'));
    expect(separated).toContain('PDF، 58 كيلوبايت، صفحتان');
    expect(separated).toContain('اللغات: الإنجليزية، الإسبانية');
    expect(separated.filter((text) => text.includes(', '))).toEqual([]);
  });

  it('has dates and numbers that programs can read', () => {
    const moments = arabic.flatMap(({ tree }) =>
      selectAll('time', tree).map(({ properties }) => String(properties.dateTime)),
    );
    expect(moments.length).toBeGreaterThan(20);
    for (const moment of moments) expect(moment).toMatch(/^[\d:T+-]+$/);
  });
});

describe('names and figures', () => {
  it('keep their own direction in sentences', () => {
    expect(read(release, '.prose > :not(.reader-view) bdi[dir=ltr]')).toEqual([
      '+1 202 555 0144',
      '(202) 555-0190',
    ]);
    expect(read(release, '.boilerplate h2 bdi')).toEqual([arabicName]);
    expect(read(report, '.byline bdi')).toEqual(['Mei Hsu', 'Nadia Farouk']);
    expect(read(report, '.byline')[0]).toContain('Mei Hsu وNadia Farouk');
    const testimony = getTree('/ar/shahadat/kanat-yadi-ala-al-hatif/');
    expect(read(testimony, '.voice .kicker bdi')).toEqual(['Marisol', 'إلينوي']);
  });

  it('are counted by the plural forms of the language', () => {
    const counts = read(getTree('/ar/mawadi/'), '.topic-list .meta');
    expect(counts.toSorted()).toEqual(['مادة واحدة', 'مادتان', '4 مواد'].toSorted());
  });
});

describe('charts', () => {
  const [bars, lines, negative] = selectAll('.chart-drawing', report) as [
    Element,
    Element,
    Element,
  ];

  it('have bars that begin at the right', () => {
    expect(bars.properties.direction).toBe('rtl');
    const boxes = selectAll('rect', bars);
    const ends = getNumbers(boxes, 'x').map((x, index) => x + getNumbers(boxes, 'width')[index]!);
    expect(ends.map(Math.round)).toEqual([100, 100, 100, 100]);
    // The longest bar leaves room for its number at the left.
    expect(Math.min(...getNumbers(boxes, 'x'))).toBeGreaterThan(10);
    for (const dx of getNumbers(selectAll('.chart-value', bars), 'dx')) expect(dx).toBe(-6);
  });

  it('have negative bars at the right of zero', () => {
    const [zero] = getNumbers(selectAll('.chart-axis', negative), 'x1');
    const lost = selectAll('rect.series-2', negative);
    expect(getNumbers(lost, 'x')).toEqual([zero, zero]);
  });

  it('have an axis of time from right to left', () => {
    const points = getNumbers(selectAll('circle', lines), 'cx');
    expect(points).toHaveLength(6);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(new Set(getNumbers(selectAll('.chart-tick', lines), 'x'))).toEqual(new Set([100]));
  });

  it('stay as they are in a language that is read from left to right', () => {
    const chart = select('.chart-drawing', getTree('/reports/unanswered-calls/'))!;
    expect(chart.properties.direction).toBeUndefined();
    expect(new Set(getNumbers(selectAll('rect', chart), 'x'))).toEqual(new Set([0]));
  });
});

describe('files', () => {
  it('that are mailed have telephone numbers from left to right', async () => {
    const text = await readFile(join(outDir, 'ar/bayanat/umsiyat-shumu.txt'), 'utf8');
    expect(text).toContain('\n\u2066+1 202 555 0144\u2069\n');
    expect(text).toContain('\u2066+1 202 555 0190\u2069، ورمز الدخول 2511');
    expect(text).toContain('Teresa Alvarado، مديرة التواصل\n');
    expect(text).toMatch(/رقم\sالاستفسار\sهو\s\u2066050 1234567\u2069/);
    expect(text).toContain('متى: الجمعة، 25 ديسمبر 2026، 8:00–9:30\u00a0م');
  });

  it('for calendars and feeds have them from left to right in corrections, too', async () => {
    const calendar = await readFile(join(outDir, 'ar/bayanat/umsiyat-shumu.ics'), 'utf8');
    expect(calendar.replaceAll('\r\n ', '')).toContain('هو \u2066050 1234567\u2069 وليس');
    const items = (await getFeeds(outDir)).flatMap(({ json }) => json.items);
    expect(items.map(({ content_html }) => content_html).join()).toContain(
      'هو <bdi dir="ltr">050 1234567</bdi> وليس',
    );
  });

  it('that programs read have no marks of direction', async () => {
    const files = ['bayanat/umsiyat-shumu.md', '../api/v1/ar/releases/umsiyat-shumu.json'];
    const texts = await Promise.all(
      files.map((file) => readFile(join(outDir, 'ar', file), 'utf8')),
    );
    for (const text of texts)
      expect(/.*\+1 202 555 0190.*/.exec(text)?.[0]).not.toMatch(/[\u2066-\u2069]/);
  });

  it('that feed readers show say their direction', async () => {
    const feeds = await getFeeds(outDir);
    for (const { json } of feeds)
      for (const item of json.items)
        expect(item.content_html.startsWith('<div dir="rtl">')).toBe(json.language === 'ar');
    expect(feeds.filter(({ json }) => json.language === 'ar').length).toBeGreaterThan(3);
  });
});
