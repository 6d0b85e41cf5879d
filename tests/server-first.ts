import { BaseSequencer, type TestSpecification } from 'vitest/node';

const isOfServer = ({ moduleId }: TestSpecification) => Number(moduleId.includes('/src/server/'));

/**
 * Sorts the tests of the server before other unit tests. They start Git thousands of times; starting a
 * program copies the memory map of the worker, whose memory grows with every file that it runs.
 */
export class ServerFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const byProject = Map.groupBy(sorted, ({ project }) => project.name);
    return [...byProject.values()].flatMap((one) =>
      one.toSorted((a, b) => isOfServer(b) - isOfServer(a)),
    );
  }
}
