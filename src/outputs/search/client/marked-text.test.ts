import { expect, test, vi } from 'vitest';
import { createExcerpt } from './marked-text.ts';

test('an excerpt has a number whole, as the page has it', () => {
  vi.stubGlobal('document', { createTextNode: (text: string) => text });
  expect(createExcerpt('Taux 2024. 12 345 678 l&#39;an, 2010 2011', 'x')).toEqual([
    'Taux 2024. 12\u00a0345\u00a0678 l’an, 2010 2011',
  ]);
  vi.unstubAllGlobals();
});

test('an excerpt in Chinese has no blanks around signs, and its own full stop', () => {
  vi.stubGlobal('document', {
    createTextNode: (text: string) => text,
    createElement: () => ({ textContent: '' }),
  });
  const show = (html: string) =>
    createExcerpt(html, '执法')
      .map((node) => (typeof node === 'string' ? node : node.textContent))
      .join('');
  expect(show('不要开门. <mark>执法</mark> ， 人员 “ 敲门 ”—— 等 Lin Xiaomei 说')).toBe(
    '不要开门。执法，人员“敲门”——等 Lin Xiaomei 说',
  );
  expect(show('The raid “ X ” began. Then')).toBe('The raid “ X ” began. Then');
  vi.unstubAllGlobals();
});
