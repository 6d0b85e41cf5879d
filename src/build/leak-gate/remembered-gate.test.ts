import { readdirSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { openVersions } from '../../versions/versions.ts';
import { openDraft } from '../files/site-draft.ts';
import { demandNoLeaksIn, openGateMemory } from './remembered-gate.ts';

const phrase = 'Ask the second lawyer';
const secret = {
  phrase,
  file: 'releases/en/2011/one.md',
  field: 'notes',
  state: 'internal',
} as const;

function setUp() {
  const versions = openVersions(makeFolder());
  onTestFinished(() => versions.close());
  const draft = openDraft(versions);
  const [cacheDir, gate] = [makeFolder(), openGateMemory()];
  const search = () => demandNoLeaksIn(draft, [secret], { cacheDir, namedDir: 'content' }, gate);
  return { draft, cacheDir, gate, search };
}

test('a secret stops a site, until it is no longer in it', async () => {
  const { draft, search } = setUp();
  const show = (text: string) =>
    draft.setGroup('pages', [
      draft.toOutput('index.html', Buffer.from(text)),
      draft.toOutput('about.html', Buffer.from('About us')),
    ]);
  const leak = 'releases/en/2011/one.md (notes)\n  This is for staff only, but index.html of';

  show('News');
  await search();
  show(`News. ${phrase}!`);
  await expect(search()).rejects.toThrow(leak);
  await expect(search()).rejects.toThrow(leak);
  show('More news');
  await search();
});

test.each([
  [2, false, false],
  [2, true, true],
  [1001, false, true],
])(
  'after a search of %i files, saving everything: %j, the memory is written: %j',
  async (...row) => {
    const [count, isAll, isWritten] = row;
    const { draft, cacheDir, gate, search } = setUp();
    const toPage = (_: unknown, index: number) =>
      draft.toOutput(`${index}.txt`, Buffer.from('News'));
    draft.setGroup('pages', Array.from({ length: count }, toPage));
    await search();
    await gate.save(cacheDir, isAll);
    expect(readdirSync(cacheDir)).toEqual(isWritten ? ['searched-site'] : []);
  },
);
