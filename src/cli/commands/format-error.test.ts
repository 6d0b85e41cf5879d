import { expect, it } from 'vitest';
import { formatError } from './format-error.ts';

it('names a folder that a read-only disk does not let it make, of which Node says that it is missing', () => {
  const path = '/srv/newsroom/dateline/.cache';
  const said = Object.assign(new Error(`ENOENT: no such file or directory, mkdir '${path}'`), {
    ...{ code: 'ENOENT', syscall: 'mkdir', path },
  });
  expect(formatError(said)).toBe(`The folder ${path} can’t be made. Its disk may be read-only.`);
});

it.each(['ENOSPC: no space left on device, write', 'database or disk is full'])(
  'says what to do about a full disk: “%s”',
  (said) => {
    const shown = `The disk is full. Make room on it. (${said})`;
    expect(formatError(new Error(said))).toBe(shown);
    expect(formatError(new Error(`No index was made: ${said}`))).toBe(`No index was made: ${said}`);
  },
);
