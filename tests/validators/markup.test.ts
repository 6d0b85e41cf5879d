import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { inject, expect, it } from 'vitest';
import { builtPages as pages } from '../built-pages.ts';

const run = promisify(execFile);

interface Message {
  type: string;
  url: string;
  lastLine: number;
  message: string;
}

const hasJava = await run('java', ['-version']).then(
  () => true,
  () => false,
);
const name = 'the Nu HTML checker finds no error on any page';

it.skipIf(!hasJava)(
  hasJava ? name : `${name} (skipped: it needs Java, install a JRE)`,
  async () => {
    const outDir = inject('outDir');
    expect(pages.length).toBeGreaterThan(0);
    // The package's main export is the path of the checker, as a String object.
    const jar = String(createRequire(import.meta.url)('vnu-jar'));
    const files = pages.map(({ address }) => outDir + address.replace(/\/$/, '/index.html'));
    // For so few pages, the optimizing compiler takes longer than what it optimizes.
    const java = ['-Xss2m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar];
    const args = [...java, '--format', 'json', '--stdout', '--exit-zero-always', ...files];
    const { stdout } = await run('java', args, { maxBuffer: 64 * 1024 * 1024 });
    const { messages } = JSON.parse(stdout) as { messages: Message[] };
    const errors = messages
      .filter(({ type }) => type !== 'info')
      .map(({ url, lastLine, message }) => `${url.split(outDir)[1]}:${lastLine} ${message}`);
    expect(errors).toEqual([]);
  },
);
