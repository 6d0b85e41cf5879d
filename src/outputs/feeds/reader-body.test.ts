import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { toReaderBody } from './reader-body.ts';

const page = 'https://news.example/es/informes/x/';
const convert = (html: string) => toHtml(toReaderBody(html, page));

describe('a body for feed readers', () => {
  test('has whole addresses; an anchor leads to the page', () => {
    expect(
      convert(
        '<p><a href="/topics/a/">a</a><a href="#s-fn-1" id="s-fnref-1">1</a><a href="mailto:a@b.example">m</a></p>',
      ),
    ).toBe(
      '<p><a href="https://news.example/topics/a/">a</a><a href="https://news.example/es/informes/x/#s-fn-1">1</a><a href="mailto:a@b.example">m</a></p>',
    );
  });

  test('leaves an address alone that is none', () => {
    expect(convert('<a href="https://[">a</a>')).toBe('<a href="https://[">a</a>');
  });

  test('shows of a picture the one form that every reader knows', () => {
    expect(
      convert(
        '<figure class="figure"><picture><source type="image/avif" srcset="/media/a-320.avif 320w"><img src="/media/a.jpg" width="8" height="6" alt="A" loading="lazy" srcset="/media/a.jpg 8w"></picture></figure>',
      ),
    ).toBe(
      '<figure><img src="https://news.example/media/a.jpg" width="8" height="6" alt="A"></figure>',
    );
  });

  test('shows of a chart its numbers, open', () => {
    expect(
      convert(
        '<figure class="chart chart-of-bars"><figcaption><span class="chart-title">T</span></figcaption><ul class="chart-key"><li>k</li></ul><svg role="img"><text>9</text></svg><details class="chart-numbers"><summary>Show</summary><div class="table-scroll" tabindex="0" role="region" aria-label="T"><table><tr><th scope="col">Y</th></tr></table></div></details></figure>',
      ),
    ).toBe(
      '<figure><figcaption><span>T</span></figcaption><table><tbody><tr><th scope="col">Y</th></tr></tbody></table></figure>',
    );
  });

  test('keeps the details that an author wrote', () => {
    const html = '<details open><summary>More</summary><p>text</p></details>';
    expect(convert(html)).toBe(html);
  });

  test('has no class, id, name for assistive technology, style or script', () => {
    expect(
      convert(
        '<p class="a" id="b" style="color:red" onclick="x()" role="note" aria-label="c" data-d="e" lang="es">x</p>',
      ),
    ).toBe('<p lang="es">x</p>');
  });
});
