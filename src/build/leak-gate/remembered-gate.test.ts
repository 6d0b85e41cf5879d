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

test('a secret stops a site, until it is no longer in it', async () => {
  const versions = openVersions(makeFolder());
  onTestFinished(() => versions.close());
  const draft = openDraft(versions.store);
  const show = (text: string) =>
    draft.setGroup('pages', [
      draft.toOutput('index.html', Buffer.from(text)),
      draft.toOutput('about.html', Buffer.from('About us')),
    ]);
  const [cacheDir, gate] = [makeFolder(), openGateMemory()];
  const search = () => demandNoLeaksIn(draft, [secret], { cacheDir, contentDir: 'content' }, gate);
  const leak = 'releases/en/2011/one.md (notes)\n  This is for staff only, but index.html of';

  show('News');
  await search();
  show(`News. ${phrase}!`);
  await expect(search()).rejects.toThrow(leak);
  await expect(search()).rejects.toThrow(leak);
  show('More news');
  await search();
});
