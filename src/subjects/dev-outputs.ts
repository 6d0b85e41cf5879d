import { getEnvironment } from '../environment/environment.ts';
import { getNewsroom } from '../entries/newsroom/read-newsroom.ts';
import { toCollectedOutputs } from './collected-outputs.ts';
import { listSubjects } from './list-subjects.ts';
import type { Made, Output } from './subject.ts';

/** All outputs of the content as it is now, for development. */
export async function getOutputs(): Promise<Output[]> {
  const environment = getEnvironment();
  const newsroom = await getNewsroom();
  const made = new Map<string, Made>();
  for (const { name, make } of listSubjects(newsroom, environment)) made.set(name, await make());
  return [
    ...[...made.values()].flatMap(({ outputs }) => outputs),
    ...toCollectedOutputs(newsroom, made),
  ];
}
