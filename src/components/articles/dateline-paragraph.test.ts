import { expect, test } from 'vitest';
import { toRunIn } from './dateline-paragraph.ts';

test('runs the dateline into the first paragraph', () => {
  expect(toRunIn('<p>The council voted.</p>', 'BOSTON, June 2')).toBe(
    '<p><span class="dateline">BOSTON, June 2</span> — The council voted.</p>',
  );
});

test('stands alone before a body that begins with a picture', () => {
  expect(toRunIn('<figure></figure>', 'BOSTON')).toBe(
    '<p><span class="dateline">BOSTON</span></p><figure></figure>',
  );
});

test('shows signs of HTML as text', () => {
  expect(toRunIn('<p>x</p>', 'A & B <script>')).toContain('A &amp; B &lt;script&gt;');
});

test('leaves a body without a dateline alone', () => {
  expect(toRunIn('<p>x</p>', undefined)).toBe('<p>x</p>');
});
