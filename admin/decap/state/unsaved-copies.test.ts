import { expect, test, vi } from 'vitest';

const take = () => true;
const takeNone = () => false;

/** A tab has modules of its own. */
async function openTab() {
  vi.resetModules();
  return await import('./unsaved-copies.ts');
}

test('each tab has its own copy, and one that was left is offered first', async () => {
  const kept = new Set<string>();
  const isKept = (ending: string) => Promise.resolve(kept.has(ending) || undefined);
  const [one, other, third] = [await openTab(), await openTab(), await openTab()];
  const name = 'releases-en';
  expect(await one.takeCopy(name, isKept, take)).toBe('');
  expect(await other.takeCopy(name, isKept, take)).toBe('~2');
  expect(await other.getEnding(name)).toBe('~2');
  kept.add('').add('~2');
  expect(await third.takeCopy(name, isKept, take)).toBe('~3');
  other.leaveForm();
  expect(await third.takeCopy(name, isKept, take)).toBe('~2');
  one.leaveForm();
  expect(await other.takeCopy(name, isKept, take)).toBe('');
  for (const tab of [one, other, third]) tab.leaveForm();
});

test('a page that is loaded again has its own copy, also when it begins before the former has ended', async () => {
  const [former, next] = [await openTab(), await openTab()];
  const isKept = (ending: string) => Promise.resolve(ending === '' || undefined);
  expect(await former.takeCopy('pages-en', isKept, take)).toBe('');
  const taken = next.takeCopy('pages-en', isKept, take);
  former.leaveForm();
  expect(await taken).toBe('');
  next.leaveForm();
});

test('a form that was saved for the first time takes a copy under its new name, and none that another left', async () => {
  const [one, other] = [await openTab(), await openTab()];
  const kept = new Set<string>();
  const isKept = (ending: string) => Promise.resolve(kept.has(ending) || undefined);
  expect(await one.takeCopy('pages-en', isKept, take)).toBe('');
  expect(one.getEnding('pages-en.harbor')).toBeUndefined();
  expect(await other.takeCopy('pages-en.harbor', isKept, take)).toBe('');
  kept.add('').add('~2');
  expect(await one.takeCopy('pages-en.harbor', isKept, takeNone)).toBe('~3');
  expect(await one.getEnding('pages-en.harbor')).toBe('~3');
  for (const tab of [one, other]) tab.leaveForm();
});

test('the copy that another person left is found, and neither taken nor found while its tab is open', async () => {
  const [mayas, theos] = [await openTab(), await openTab()];
  const kept = new Map([['', 'maya']]);
  const read = (ending: string) => Promise.resolve(kept.get(ending));
  const isOf = (name: string) => (copy: string) => copy === name;
  expect(await mayas.takeCopy('people', read, isOf('maya'))).toBe('');
  expect(await theos.takeCopy('people', read, isOf('theo'))).toBe('~2');
  const findHers = () => theos.findLeft('people', read, isOf('maya'));
  expect(await findHers()).toBeUndefined();
  mayas.leaveForm();
  expect(mayas.getEnding('people')).toBeUndefined();
  expect(await findHers()).toBe('');
  expect(await theos.findLeft('people', read, isOf('mei'))).toBeUndefined();
  // It took nothing.
  expect(await mayas.takeCopy('people', read, isOf('maya'))).toBe('');
  for (const tab of [mayas, theos]) tab.leaveForm();
});
