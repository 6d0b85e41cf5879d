import { rm } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { soundNewsroom } from '../../tests/fixtures/bad-content/bad-content.ts';
import { makeFolder } from '../../tests/fixtures/bad-content/folder.ts';
import { badContents } from '../../tests/fixtures/bad-content/index.ts';
import type { Problem } from '../source/problem.ts';
import { checkNewsroom } from './check-newsroom.ts';

const now = Date.parse('2026-11-24T12:00:00-05:00');

const toKey = ({ file, code }: { file: string; code: string }) => `${file} ${code}`;

describe('checkNewsroom', () => {
  test('finds nothing wrong with a sound newsroom', async () => {
    expect(await checkNewsroom({ contentDir: soundNewsroom, now })).toEqual([]);
  });

  test('refuses a folder that does not exist, and names the setting', async () => {
    await expect(checkNewsroom({ contentDir: '/nowhere/content', now })).rejects.toThrow(
      'There is no content folder at /nowhere/content. Set CONTENT_DIR',
    );
  });

  test.for(badContents)('finds $name, and nothing else', async (content) => {
    const contentDir = await makeFolder([content]);
    onTestFinished(() => rm(contentDir, { recursive: true }));
    const problems = await checkNewsroom({ contentDir, now });
    expect(problems.map(toKey).sort()).toEqual(content.expected.map(toKey).sort());
    for (const { at, cause, remedy, ...expected } of content.expected) {
      const problem = problems.find((found) => toKey(found) === toKey(expected)) as Problem;
      if (typeof at === 'number') expect(problem.line).toBe(at);
      if (typeof at === 'string')
        expect(problem).toMatchObject({ field: at, line: expect.any(Number) as number });
      expect(problem.cause).toContain(cause);
      expect(problem.remedy).toContain(remedy);
    }
  });
});
