import { expect, test } from 'vitest';
import { addDateline } from './dateline-paragraph.ts';

test('is put into the first paragraph', () => {
  expect(addDateline('<p>The council voted.</p>', 'BOSTON, June 2', ' — ')).toBe(
    '<p><span class="place-and-date">BOSTON, June 2</span> — The council voted.</p>',
  );
});

test('is a paragraph of its own before a body that begins with a picture', () => {
  expect(addDateline('<figure></figure>', 'BOSTON', ' — ')).toBe(
    '<p><span class="place-and-date">BOSTON</span></p><figure></figure>',
  );
});

test('escapes HTML', () => {
  expect(addDateline('<p>x</p>', 'A & B <script>', ' — ')).toContain('A &amp; B &lt;script&gt;');
});

test('leaves the body unchanged without a dateline', () => {
  expect(addDateline('<p>x</p>', undefined, ' — ')).toBe('<p>x</p>');
});

test('is followed by what its language puts there', () => {
  expect(addDateline('<p>搜捕。</p>', '波士顿，2026年11月24日', '——')).toBe(
    '<p><span class="place-and-date">波士顿，2026年11月24日</span>——搜捕。</p>',
  );
});
