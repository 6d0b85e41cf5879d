import { expect, test, vi } from 'vitest';
import { createExcerpt } from './marked-text.ts';

test('an excerpt has a number whole, as the page has it', () => {
  vi.stubGlobal('document', { createTextNode: (text: string) => text });
  expect(createExcerpt('Taux 2024. 12 345 678 l&#39;an, 2010 2011', 'x')).toEqual([
    'Taux 2024. 12\u00a0345\u00a0678 l’an, 2010 2011',
  ]);
  vi.unstubAllGlobals();
});
