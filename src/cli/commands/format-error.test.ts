import { expect, it } from 'vitest';
import { formatError } from './format-error.ts';

it('names a folder that a read-only disk does not let it make, of which Node says that it is missing', () => {
  const path = '/srv/newsroom/dateline/.cache';
  const said = Object.assign(new Error(`ENOENT: no such file or directory, mkdir '${path}'`), {
    ...{ code: 'ENOENT', syscall: 'mkdir', path },
  });
  expect(formatError(said)).toBe(`The folder ${path} can’t be made. Its disk may be read-only.`);
});

it.each([
  ['ENOSPC: no space left on device, write'],
  ['database or disk is full'],
  [
    'No space left on device (os error 28)',
    'Please report this problem.\nCaused by:\n    No space left on device (os error 28)\nStack backtrace:\n   0: <unknown>',
  ],
])('says what to do about a full disk: “%s”', (said, message = said) => {
  expect(formatError(new Error(message))).toBe(`The disk is full. Make room on it. (${said})`);
});

it('leaves an error as it is that says so itself of a full disk', () => {
  const message = 'Nothing can be written to /srv. Is the disk full? ENOSPC: no space left';
  expect(formatError(new Error(message))).toBe(message);
});
