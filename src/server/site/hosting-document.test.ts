import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { handoutTypes } from '../../publishing/addresses/handout-formats.ts';

const known = ['txt', 'zip', 'csl.json'];

test('the documentation gives other servers the media types of all handouts', async () => {
  const document = await readFile('docs/developers/hosting.md', 'utf8');
  for (const [format, type] of Object.entries(handoutTypes)) {
    if (known.includes(format)) continue;
    expect(document).toContain(`  ${type.split(';')[0]} ${format};`);
  }
  const formats = Object.keys(handoutTypes).map((format) => format.replace('.', '\\.'));
  expect(document).toContain(`\\.(${formats.join('|')})$`);
});
