import { expect, it } from 'vitest';
import { ShownDrafts } from './shown-drafts.ts';

const draft = 'pages-en/about';
const path = 'content/pages/en/about.md';

it('knows only the latest revision of a file that was shown', () => {
  const shown = new ShownDrafts();
  shown.add(draft, { path, id: 'a' }, 'first');
  shown.add(draft, { path, id: 'b' }, 'second');
  expect(shown.has(draft, [{ path, id: 'b' }])).toBe(true);
  expect(shown.has(draft, [{ path, id: 'a' }])).toBe(false);
  const diffs = [{ path, id: 'b' }];
  expect(shown.getVersion(draft, { version: 'status changed', diffs })).toBe('status changed');
  expect(shown.getVersion(draft, { version: 'third', diffs: [{ path, id: 'c' }] })).toBe('second');
});

it('does not know an entry that was added to the draft since', () => {
  const shown = new ShownDrafts();
  shown.add(draft, { path, id: 'a' }, 'first');
  const moved = { path: 'content/pages/en/about-us.md', id: 'a' };
  expect(shown.has(draft, [moved])).toBe(false);
  expect(
    shown.has(draft, [
      { path, id: 'a' },
      { path: 'content/media/quay.jpg', id: 'c' },
    ]),
  ).toBe(true);
});

it('accepts a draft that was never shown, or was forgotten', () => {
  const shown = new ShownDrafts();
  shown.add(draft, { path, id: 'a' }, 'first');
  shown.delete(draft);
  expect(shown.has(draft, [{ path, id: 'b' }])).toBe(true);
});
