import { afterEach, expect, test, vi } from 'vitest';

const readPublished = vi.hoisted(() => vi.fn<() => Promise<object | undefined>>());
vi.mock('../entries/read-published.ts', () => ({ readPublished }));
vi.mock('../dom/element.ts', () => ({
  createElement: (...[, { href = '' }, ...words]: [string, { href?: string }, ...string[]]) =>
    words.join('') + href,
}));
await vi.hoisted(async () => (await import('../../tests/loaded-admin.ts')).loadAdmin());
const { describeNoMenu } = await import('./other-texts.ts');

const draft = { collection: 'pages-en', slug: 'about', data: {}, isNew: true };

afterEach(() => vi.clearAllMocks());

test.each<[string, object]>([
  ['without menus', {}],
  [
    'with other pages in its menus',
    { main: [{ page: 'contact' }], footer: [{ section: 'press' }] },
  ],
])('of a new page of a newsroom %s, it is said that no menu leads to it', async (_, menus) => {
  readPublished.mockResolvedValueOnce(menus);
  expect(await describeNoMenu(draft)).toEqual([
    expect.stringMatching(
      /^No menu leads to this page.*Navigation.*settings\/entries\/navigation$/,
    ),
  ]);
});

test.each<[string, object | undefined]>([
  ['the main menu', { main: [{ page: 'about' }] }],
  ['the footer', { main: [], footer: [{ page: 'about' }] }],
  ['a link with its address', { main: [{ link: { en: '/en/about/' } }] }],
  ['menus that could not be read', undefined],
])('of a page in %s, nothing is said', async (_, menus) => {
  readPublished.mockResolvedValueOnce(menus);
  expect(await describeNoMenu(draft)).toEqual([]);
});

test('nothing is said of a page that is published, nor of a release', async () => {
  readPublished.mockResolvedValue({});
  expect(await describeNoMenu({ ...draft, isNew: false })).toEqual([]);
  expect(await describeNoMenu({ ...draft, collection: 'releases-en' })).toEqual([]);
});
