import { expect, it, onTestFinished, vi } from 'vitest';
import { findBrowser } from './browser.ts';

it('says what to do when CHROMIUM_PATH names no file', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(findBrowser()).rejects.toThrow(
    'CHROMIUM_PATH is "/nowhere/chromium", where there is no file. Set it to',
  );
});
