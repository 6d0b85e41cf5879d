import { expect, test, vi } from 'vitest';

/** A tab has modules of its own. */
async function openTab() {
  vi.resetModules();
  return await import('./unsaved-copies.ts');
}

test('each tab has its own copy, and one that was left is offered first', async () => {
  const kept = new Set<string>();
  const isKept = (ending: string) => Promise.resolve(kept.has(ending));
  const [one, other, third] = [await openTab(), await openTab(), await openTab()];
  const name = 'releases-en';
  expect(await one.takeCopy(name, isKept)).toBe('');
  expect(await other.takeCopy(name, isKept)).toBe('~2');
  expect(await other.getEnding(name)).toBe('~2');
  kept.add('').add('~2');
  expect(await third.takeCopy(name, isKept)).toBe('~3');
  other.releaseCopy();
  expect(await third.takeCopy(name, isKept)).toBe('~2');
  one.releaseCopy();
  expect(await other.takeCopy(name, isKept)).toBe('');
  for (const tab of [one, other, third]) tab.releaseCopy();
});

test('a page that is loaded again has its own copy, also when it begins before the former has ended', async () => {
  const [former, next] = [await openTab(), await openTab()];
  const isKept = (ending: string) => Promise.resolve(ending === '');
  expect(await former.takeCopy('pages-en', isKept)).toBe('');
  const taken = next.takeCopy('pages-en', isKept);
  former.releaseCopy();
  expect(await taken).toBe('');
  next.releaseCopy();
});

test('a form that was saved for the first time takes a copy under its new name, and none that another left', async () => {
  const [one, other] = [await openTab(), await openTab()];
  const kept = new Set<string>();
  const isKept = (ending: string) => Promise.resolve(kept.has(ending));
  expect(await one.takeCopy('pages-en', isKept)).toBe('');
  expect(one.getEnding('pages-en.harbor')).toBeUndefined();
  expect(await other.takeCopy('pages-en.harbor', isKept)).toBe('');
  kept.add('').add('~2');
  expect(await one.takeCopy('pages-en.harbor', isKept, false)).toBe('~3');
  expect(await one.getEnding('pages-en.harbor')).toBe('~3');
  for (const tab of [one, other]) tab.releaseCopy();
});
