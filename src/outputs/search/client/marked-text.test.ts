import { expect, test, vi } from 'vitest';
import { createExcerpt, createMarkedWords } from './marked-text.ts';

test('an excerpt has a number whole, as the page has it', () => {
  vi.stubGlobal('document', { createTextNode: (text: string) => text });
  expect(createExcerpt('Taux 2024. 12 345 678 l&#39;an, 2010 2011', 'x')).toEqual([
    'Taux 2024. 12\u00a0345\u00a0678 l’an, 2010 2011',
  ]);
  vi.unstubAllGlobals();
});

test('results in Chinese have no blanks around signs, and their own full stop', () => {
  vi.stubGlobal('document', {
    createTextNode: (text: string) => text,
    createElement: () => ({ textContent: '' }),
  });
  const join = (nodes: readonly (Node | string)[]) =>
    nodes.map((node) => (typeof node === 'string' ? node : node.textContent)).join('');
  const show = (html: string) => join(createExcerpt(html, '执法'));
  expect(show('不要开门. <mark>执法</mark> ， 人员 “ 敲门 ”—— 等 Lin Xiaomei 说')).toBe(
    '不要开门。执法，人员“敲门”——等 Lin Xiaomei 说',
  );
  expect(show('更正. 2026年12月1日')).toBe('更正。2026年12月1日');
  expect(join(createMarkedWords('媒体通知 ： 搜捕 、“ 执法 ”', '搜捕'))).toBe(
    '媒体通知：搜捕、“执法”',
  );
  expect(show('The raid “ X ” began. Then')).toBe('The raid “ X ” began. Then');
  vi.unstubAllGlobals();
});
