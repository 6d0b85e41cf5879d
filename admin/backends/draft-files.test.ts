import { expect, it } from 'vitest';
import { ShownDrafts } from './draft-files.ts';

const draft = 'pages-en/about';
const path = 'content/pages/en/about.md';

it('knows the text that was shown last, and no other', () => {
  const seen = new ShownDrafts();
  seen.add(draft, { path, id: 'a' });
  seen.add(draft, { path, id: 'b' });
  expect(seen.has(draft, [{ path, id: 'b' }])).toBe(true);
  expect(seen.has(draft, [{ path, id: 'a' }])).toBe(false);
});

it('does not know a text that the draft has got since', () => {
  const seen = new ShownDrafts();
  seen.add(draft, { path, id: 'a' });
  const moved = { path: 'content/pages/en/about-us.md', id: 'a' };
  expect(seen.has(draft, [moved])).toBe(false);
  expect(
    seen.has(draft, [
      { path, id: 'a' },
      { path: 'content/media/quay.jpg', id: 'c' },
    ]),
  ).toBe(true);
});

it('has nothing against a draft that was never shown, or no longer', () => {
  const seen = new ShownDrafts();
  seen.add(draft, { path, id: 'a' });
  seen.delete(draft);
  expect(seen.has(draft, [{ path, id: 'b' }])).toBe(true);
});
