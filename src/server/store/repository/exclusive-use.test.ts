import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../../tests/temporary-folder.ts';
import type { Repository } from '../git/repository.ts';
import { beginUse } from './exclusive-use.ts';

test('a folder that cannot be written is named', async () => {
  const storeDir = join(makeFolder(), 'dateline');
  writeFileSync(storeDir, 'No folder.');
  const begun = beginUse({ storeDir } as Repository);
  await expect(begun).rejects.toThrow(`Nothing can be written to ${storeDir}. Is the disk full`);
});
