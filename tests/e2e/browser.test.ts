import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findBrowser, launchBrowser } from './browser.ts';

describe('findBrowser and launchBrowser', () => {
  it('says what to do when CHROMIUM_PATH names no file', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
    onTestFinished(() => void vi.unstubAllEnvs());
    await expect(findBrowser()).rejects.toThrow(
      'CHROMIUM_PATH is "/nowhere/chromium", where there is no file. Set it to',
    );
  });

  it('falls back to the browser of the npm package, which renders a page', async () => {
    vi.stubEnv('CHROMIUM_PATH', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    const browser = await launchBrowser(await findBrowser([]));
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.setContent('<p style="width:50vw">Text</p>');
    expect((await page.locator('p').boundingBox())?.width).toBe(180);
  });
});
