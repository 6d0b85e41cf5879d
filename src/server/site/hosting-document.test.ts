import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { languagePrefix } from '../../languages/language-code.ts';
import { handoutTypes } from '../../publishing/addresses/handout-formats.ts';
import { searchSegments } from '../../publishing/addresses/permalinks.ts';

// What nginx does with them is tested in tests/build/hosting.test.ts, but no sample has all of them.
test('the recipe for nginx knows all languages and handouts', async () => {
  const document = await readFile('docs/developers/hosting.md', 'utf8');
  const prefix = languagePrefix.replaceAll('(?:', '(');
  const formats = Object.keys(handoutTypes).map((format) => format.replace('.', '\\.'));
  expect(document).toContain(`"~^${prefix}(${searchSegments.join('|')})/`);
  expect(document).toContain(`\\.(${formats.join('|')}))$`);
  expect(document.split(`"~^${prefix}embed/"`)).toHaveLength(3);
  expect(document).toContain(`"~^${prefix}feeds/`);
});
