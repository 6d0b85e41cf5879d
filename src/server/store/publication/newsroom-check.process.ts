import { serveLimited } from '../../../limits/serve-limited.ts';
import type { SourceMemory } from '../../../source/newsroom-source.ts';
import { checkNewsroom, type ValidationOptions } from '../../../validation/check-newsroom.ts';

/** A folder to be checked. */
export type NewsroomQuestion = Pick<
  ValidationOptions,
  'contentDir' | 'now' | 'cacheDir' | 'protectedWords'
>;

/** Entries as read for the last check: 50 MB of 10,000, and most of the time of the next one. */
const last: { contentDir?: string; memory: SourceMemory } = { memory: new Map() };

serveLimited((question: NewsroomQuestion) => {
  const { contentDir } = question;
  if (last.contentDir !== contentDir) Object.assign(last, { contentDir, memory: new Map() });
  return checkNewsroom({ ...question, memory: last.memory });
});
