import { afterEach, expect, test, vi } from 'vitest';
import type { Presence } from './visit.ts';

const says = vi.hoisted(() => ({
  dismissNotices: vi.fn(),
  reloadEntry: vi.fn(),
  showEntryNotice: vi.fn(),
  visit: vi.fn<() => Promise<Presence | undefined>>(),
  isEdited: vi.fn(() => true),
  hasUnsavedChanges: vi.fn(() => false),
}));
vi.mock('../dialogs/entry-notice.ts', () => says);
vi.mock('../dom/element.ts', () => ({ createElement: (...[, , text]: string[]) => text }));
vi.mock('../entries/editor-session.ts', () => says);
vi.mock('../guards/notices.ts', () => says);
vi.mock('./visit.ts', () => says);
vi.mock('./until-answered.ts', () => ({ awaitAnswer: () => Promise.resolve(true) }));
await vi.hoisted(async () => (await import('../../tests/loaded-admin.ts')).loadAdmin());
const { learnEnd } = await import('./lost-answer.ts');

const draft = { collection: 'releases-en', slug: '2026/a' };
const self = { name: 'Maya Okafor', isSelf: true };
const published = { others: [], end: { by: self, isPublished: true } };
const toDraft = (isSeen: boolean) => ({ others: [], draft: { isSeen } }) as unknown as Presence;

async function learn(...answers: readonly (Presence | undefined)[]) {
  const report = vi.fn(() => Promise.resolve());
  for (const answer of answers) says.visit.mockResolvedValueOnce(answer);
  await learnEnd(draft, 'f'.repeat(40), report);
  return report;
}

afterEach(() => vi.clearAllMocks());

test('a publication whose answer was lost is reported, and the form shows what is published', async () => {
  // The line breaks once more, and the newsroom is still checking the text.
  const report = await learn(undefined, toDraft(true), published);
  expect(says.visit).toHaveBeenCalledTimes(3);
  expect(says.dismissNotices).toHaveBeenCalledOnce();
  expect(report).toHaveBeenCalledOnce();
  expect(says.reloadEntry).toHaveBeenCalledWith(draft);
  expect(says.showEntryNotice).not.toHaveBeenCalled();
});

test.each([
  ['written in', says.hasUnsavedChanges, true],
  ['left', says.isEdited, false],
])('a form that was %s meanwhile stays as it is', async (_, ask, answer) => {
  ask.mockReturnValueOnce(answer);
  expect(await learn(published)).toHaveBeenCalledOnce();
  expect(says.reloadEntry).not.toHaveBeenCalled();
});

test('a draft that is there still was not published', async () => {
  const report = await learn(...Array.from({ length: 10 }, () => toDraft(true)));
  expect(report).not.toHaveBeenCalled();
  expect(says.dismissNotices).toHaveBeenCalledOnce();
  expect(says.showEntryNotice).toHaveBeenCalledWith([expect.stringContaining('was not published')]);
});

test.each([
  ['changed', toDraft(false)],
  ['discarded', { others: [], end: { by: self, isPublished: false } }],
])('of a draft that was %s meanwhile, nothing is said', async (_, answer) => {
  expect(await learn(answer)).not.toHaveBeenCalled();
  expect(says.dismissNotices).not.toHaveBeenCalled();
  expect(says.showEntryNotice).not.toHaveBeenCalled();
});
