import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demandPromisedOutput } from './output-check.ts';
import type { PromisedOutput } from './promised-outputs.ts';

const promised: PromisedOutput[] = [
  { path: '/index.html' },
  { path: '/releases/vigil/index.html', headline: 'Vigil & “silence”  at the <gate>' },
  { path: '/releases/vigil.txt' },
];

const files: Readonly<Record<string, string>> = {
  'index.html': '<h1>Harbor Light</h1>',
  'releases/vigil/index.html':
    '<main><h1 class="x">Vigil &amp; “silence” at\n the &#x3C;gate></h1><h1>Other</h1></main>',
  'releases/vigil.txt': 'Vigil',
  'favicon.svg': '<svg/>',
  '_astro/main.css': '',
};

let site: string;
let publicDir: string;

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'dateline-output-'));
  publicDir = await mkdtemp(join(tmpdir(), 'dateline-public-'));
  await writeFile(join(publicDir, 'favicon.svg'), '<svg/>');
  for (const [path, content] of Object.entries(files)) await write(path, content);
});

afterEach(async () => {
  await rm(site, { recursive: true });
  await rm(publicDir, { recursive: true });
});

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), content);
}

const check = () => demandPromisedOutput(site, promised, publicDir);

describe('a site', () => {
  it('that is what its content promises passes', async () => {
    await expect(check()).resolves.toBeUndefined();
  });

  it('that lacks a page, has one too many, or shows another entry fails with all differences', async () => {
    await rm(join(site, 'releases/vigil.txt'));
    await write('releases/nobody/index.html', '<h1>Nobody</h1>');
    await write('releases/vigil/index.html', '<h1>Another headline</h1>');
    const error = await check().catch((reason: Error) => reason.message);
    expect(error).toContain(
      [
        '/releases/nobody/index.html exists, and no entry promises it.',
        '/releases/vigil.txt is missing.',
        '/releases/vigil/index.html does not carry the headline of its entry.',
      ].join('\n'),
    );
  });
});
