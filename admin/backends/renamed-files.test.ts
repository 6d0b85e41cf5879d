import { expect, test, vi } from 'vitest';
import { formatRenamed } from './renamed-files.ts';

await vi.hoisted(async () => (await import('../../tests/loaded-admin.ts')).loadAdmin());

test.each([
  ['vigil.jpg', 'vigil-2.jpg', 'There was already another file named “vigil.jpg”'],
  ['vigil.avif', 'vigil.jpg', 'the ending has to fit the format'],
  ['vigil.png', 'vigil-2.jpg', 'the ending has to fit the format'],
])('says why %s is called %s', (from, to, reason) => {
  const [sentence] = formatRenamed({ [`content/media/${from}`]: `content/media/${to}` });
  for (const part of [from, to, reason]) expect(sentence).toContain(part);
});
