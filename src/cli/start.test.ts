import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { start } from './start.ts';

describe('start', () => {
  it('builds, then serves what was built', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    const outDir = await mkdtemp(join(tmpdir(), 'dateline-start-'));
    const build = (): Promise<void> => writeFile(join(outDir, 'index.html'), 'built');
    const { url, close } = await start({ build, outDir, port: 0 });
    onTestFinished(close);
    expect(await (await fetch(url)).text()).toBe('built');
    expect(log).toHaveBeenCalledWith(`The newsroom is at ${url} (stop it with Ctrl+C)`);
  });

  it('does not serve after a failed build', async () => {
    const build = (): Promise<void> => Promise.reject(new Error('front matter'));
    await expect(start({ build, outDir: '/nowhere', port: 0 })).rejects.toThrow('front matter');
  });
});
