import { expect, test } from 'vitest';
import { getHookSettings } from './git-settings.ts';
import { Git } from '../git/git.ts';
import { openSampleNewsroom } from '../../../../tests/server/store-samples.ts';

test('switches off each hook that a configuration names', async () => {
  const { root, git } = await openSampleNewsroom();
  const outside = new Git(root);
  expect(await getHookSettings(outside)).toEqual([]);
  for (const name of ['evil', 'a=b.c']) {
    git('config', `hook.${name}.command`, 'touch ran');
    git('config', '--add', `hook.${name}.event`, 'reference-transaction');
    git('config', '--add', `hook.${name}.event`, 'post-index-change');
  }
  expect(await getHookSettings(outside)).toEqual([
    ['hook.evil.enabled', 'false'],
    ['hook.a=b.c.enabled', 'false'],
  ]);
});
