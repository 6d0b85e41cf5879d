import { expect, test } from 'vitest';
import { loadComponent } from '../../../tests/rendered-component.ts';

const render = await loadComponent('src/components/lists/PartNavigation.astro');

test.each([
  ['en', 'en-US', '1,953', '1,953 publications'],
  ['es', 'es', '1.953', '1.953 publicaciones'],
])('numbers of entries have a separator in %s', async (language, numbers, shown, heard) => {
  const parts = [{ label: '2011', href: '/releases/2011/', count: 1953, further: [] }];
  const html = await render({ parts, language, numbers });
  expect(html).toMatch(new RegExp(`>\\s*${RegExp.escape(shown)}\\s*</span>`));
  expect(html).toContain(heard);
});
