import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { guardOutput } from './terminal.ts';

test('output that nobody takes, as on a full disk, does not end the program', async () => {
  vi.stubEnv('NO_COLOR', process.env.NO_COLOR);
  onTestFinished(() => void vi.unstubAllEnvs());
  const full = new Error('ENOSPC: no space left on device, write');
  const stream = new Writable({ write: (_chunk, _encoding, done) => done(full) });
  guardOutput([stream as NodeJS.WriteStream]);
  stream.write('Built the site.');
  await setImmediate();
  expect(stream.errored).toBe(full);
});
