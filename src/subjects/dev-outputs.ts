import { getEnvironment } from '../environment/environment.ts';
import { getNewsroom } from '../entries/newsroom/read-newsroom.ts';
import { listSubjects } from './list-subjects.ts';
import type { Output } from './subject.ts';
import { toCollectedOutputs } from './whole-newsroom.ts';

/** All outputs of the content as it is now, for development. */
export async function getOutputs(): Promise<Output[]> {
  const environment = getEnvironment();
  const newsroom = await getNewsroom();
  const made = [];
  for (const subject of listSubjects(newsroom, environment)) made.push(await subject.make());
  return [...made.flatMap(({ outputs }) => outputs), ...toCollectedOutputs(newsroom.siteUrl, made)];
}
