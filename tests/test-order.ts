import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Sorts the tests so that no processor waits:
 *
 * 1. Those of the server, which need no site, while the sites are built. They start Git thousands of times; starting a
 *    program copies the memory map of the worker, whose memory grows with every file that it runs.
 * 2. Those that wait for browsers and builds, the longest first.
 * 3. All others, which are so short that the workers end together.
 */
export class TestOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => getRank(a) - getRank(b));
  }
}

function getRank({ project, moduleId }: TestSpecification): number {
  if (project.name === 'newsroom') return 1;
  if (project.name === 'site') return 2;
  return moduleId.includes('/src/server/') ? 0 : 3;
}
