import type { TestProject } from 'vitest/node';
import { provideBuiltNewsroom } from '../built-newsrooms.ts';
import { findBrowser } from '../e2e/browser.ts';

/** Builds the fixture newsroom and the admin once: each newsroom of the tests starts from a copy. */
export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  // Unpacks the browser of the npm package, if needed, before several workers ask for it at once.
  await findBrowser();
  return await provideBuiltNewsroom(project);
}
