import { expect, it } from 'vitest';
import { formatError } from './format-error.ts';

it('names a folder that a read-only disk does not let it make, of which Node says that it is missing', () => {
  const path = '/srv/newsroom/dateline/.cache';
  const said = Object.assign(new Error(`ENOENT: no such file or directory, mkdir '${path}'`), {
    ...{ code: 'ENOENT', syscall: 'mkdir', path },
  });
  expect(formatError(said)).toBe(`The folder ${path} can’t be made. Its disk may be read-only.`);
});
