import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

const make = () => mkdtempSync(join(tmpdir(), 'dateline-'));

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** Makes an empty folder, which is removed when the test ends. */
export function makeFolder(): string {
  const folder = make();
  onTestFinished(() => remove(folder), 90_000);
  return folder;
}

/** Makes an empty folder for all tests of a file, which is removed after them. Call it outside of tests and hooks. */
export function makeSharedFolder(): string {
  const folder = make();
  afterAll(() => remove(folder));
  return folder;
}
