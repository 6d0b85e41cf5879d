import { getEnvironment } from '../environment/environment.ts';
import { getNewsroom } from '../entries/newsroom/read-newsroom.ts';
import { toCollectedOutputs } from './collected-outputs.ts';
import { listSubjects } from './list-subjects.ts';
import type { Made, Output } from './subject.ts';

interface MadeNewsroom {
  readonly outputs: readonly Output[];
  readonly preview: NonNullable<Made['preview']>;
}

let made: Promise<MadeNewsroom> | undefined;

/** Milliseconds: for 50 of them after a change, Vite's watcher reports no other change of the same file. */
const unreported = 100;

const forget = () => (made = undefined);

import.meta.hot?.on('astro:content-changed', () => {
  forget();
  setTimeout(forget, unreported);
});

/** All outputs of the content as it is now, for development: made once after each change, for all routes that ask. */
export const getOutputs = async (): Promise<readonly Output[]> => (await getMade()).outputs;

/** What the preview in the admin knows of the content as it is now. */
export const getPreview = async (): Promise<MadeNewsroom['preview']> => (await getMade()).preview;

const getMade = () =>
  (made ??= makeNewsroom().catch((error: unknown) => {
    made = undefined;
    throw error;
  }));

async function makeNewsroom(): Promise<MadeNewsroom> {
  const environment = getEnvironment();
  const newsroom = await getNewsroom();
  const records = new Map<string, { readonly contribution: Made }>();
  for (const { name, make } of listSubjects(newsroom, environment))
    records.set(name, { contribution: await make() });
  const all = Array.from(records.values(), ({ contribution }) => contribution);
  return {
    outputs: [...all.flatMap(({ outputs }) => outputs), ...toCollectedOutputs(newsroom, records)],
    preview: Object.fromEntries(all.flatMap(({ preview = {} }) => Object.entries(preview))),
  };
}
