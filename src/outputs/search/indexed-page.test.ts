import { expect, it } from 'vitest';
import type { SearchRecord } from '../../entries/views.ts';
import { toIndexedPage } from './indexed-page.ts';

const record: SearchRecord = {
  path: '/releases/a/',
  language: 'en',
  kind: 'statement',
  headline: 'Q & A <now>',
  summary: 'Short.',
  date: { iso: '2011-06-02T10:00:00-04:00', day: 'June 2, 2011' },
  year: '2011',
  topics: ['policing'],
  place: 'PORT "ASHBY"',
  documents: [{ anchor: 'fact-sheet', href: '/media/fact-sheet.pdf', title: 'Fact sheet' }],
};
const page = '<html lang="en"><body><header>Menu</header><main><p>Body</p></main></body></html>';

it('puts the record before the page, with weights, and keeps markup out of it', () => {
  const html = toIndexedPage(record, page, ['']);
  expect(html).toContain(
    '<h1 data-pagefind-weight="10" data-pagefind-meta="title">Q &amp; A &lt;now></h1>',
  );
  expect(html).toContain('<p data-pagefind-weight="3" data-pagefind-meta="summary">Short.</p>');
  expect(html).toContain('"place[data-value]" data-value="PORT &quot;ASHBY&quot;"');
  expect(html).toContain('"date[data-value]" data-value="1307023200"');
  expect(html).not.toContain('"corrected[data-value]"');
  const signs = { calledOff: true, corrected: true } as const;
  const marked = toIndexedPage({ ...record, ...signs, kicker: 'Press' }, page, ['']);
  for (const sign of Object.keys(signs)) expect(marked).toContain(`"${sign}[data-value]"`);
  expect(marked).toContain('<p data-pagefind-weight="10">Press</p>');
});

it('has a key to sort by even without a date, before all that have one', () => {
  const { date, year, ...undated } = record;
  const [, key] = /"date\[data-value\]" data-value="(-\d+)"/.exec(
    toIndexedPage(undated, page, []),
  )!;
  expect(Number(key)).toBeLessThan(Date.parse('1000-01-01T00:00+14:00') / 1000);
});

it('puts the text of documents after the page, with the anchors of their links', () => {
  const html = toIndexedPage(record, page, ['Words of $& <b>a PDF']);
  expect(html).toContain(
    '<div data-pagefind-body><h2 id="fact-sheet">Fact sheet</h2><p>Words of $&amp; &lt;b>a PDF</p></div>',
  );
});

it('keeps the beginning of a long document, and each new word of the rest once', () => {
  const long = `${'same '.repeat(5000)}rare rare other`;
  const html = toIndexedPage(record, page, [long]);
  expect(html.match(/\bsame\b/g)?.length).toBe(3000);
  expect(html.match(/\brare\b/g)?.length).toBe(1);
  expect(html).toContain('rare other</p>');
});

it('leaves out the numbers and arrows of footnotes', () => {
  const note =
    '<p>Text.<sup><a href="#s-fn-1" id="s-fnref-1" data-footnote-ref aria-describedby="x">1</a></sup></p><p>A note. <a href="#s-fnref-1" data-footnote-backref="" aria-label="Back" class="data-footnote-backref">↩\uFE0E</a></p>';
  const html = toIndexedPage(record, `<div data-pagefind-body>${note}</div>`, []);
  expect(html).toContain('<p>Text.</p><p>A note. </p>');
});

it('takes from the page only the elements that are marked, whole, whatever is in their attributes', () => {
  const html = toIndexedPage(
    record,
    `<main><p>Related</p><!-- <div data-pagefind-body> -->
<div class="prose" data-pagefind-body><div title="a </div> > b"><p>First</p></div><br></div>
<aside>After</aside><section data-pagefind-body><p>Second</p></section></main>`,
    [],
  );
  expect(html).toContain(
    '<div class="prose" data-pagefind-body><div title="a </div> > b"><p>First</p></div><br></div>',
  );
  expect(html).toContain('<section data-pagefind-body><p>Second</p></section>');
  expect(html).not.toMatch(/Related|After/);
});

it('divides words at signs that Pagefind does not know, and leaves attributes and other letters as they are', () => {
  const text =
    '<p title="d’Or">d’Angelo, talks—ag\u00adain… O’Hare’s ofﬁcers: 10–11, Pérez‑Reverté, “pact”—col·laborar ’90</p>';
  const html = toIndexedPage(
    { ...record, headline: 'M’Baye' },
    `<div data-pagefind-body>${text}</div>`,
    [],
  );
  expect(html).toContain(
    "<p title=\"d’Or\">d'Angelo, talks\u200a—\u200aagain… O'Hare's officers: 10\u200a–\u200a11, Pérez-Reverté, “pact\u200a”—\u200acol·laborar ’90</p>",
  );
  expect(html).toContain(">M'Baye</h1>");
});

it('adds words in letters that everybody can type, where they are not shown', () => {
  const text = '<p>Søren Łukasz Đặng Văn Lâm, <b>Weiß</b>, niños</p>';
  const html = toIndexedPage(record, `<div data-pagefind-body>${text}</div>`, []);
  expect(html).toContain(
    'data-pagefind-meta="typable[data-value]" data-value="soren lukasz dang weiss"',
  );
  expect(toIndexedPage(record, page, [])).not.toContain('typable');
});
