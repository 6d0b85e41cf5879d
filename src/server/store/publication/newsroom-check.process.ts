import { serveLimited } from '../../../limits/serve-limited.ts';
import type { SourceMemory } from '../../../source/newsroom-source.ts';
import { checkNewsroom, type ValidationOptions } from '../../../validation/check-newsroom.ts';

/** A folder to check. */
export type NewsroomQuestion = Pick<
  ValidationOptions,
  'contentDir' | 'now' | 'cacheDir' | 'protectedWords'
>;

/** Entries as read for the last check: 50 MB for 10,000, which saves most of the time of the next check. */
const last: { contentDir?: string; memory: SourceMemory } = { memory: new Map() };

serveLimited((question: NewsroomQuestion) => {
  const { contentDir } = question;
  if (last.contentDir !== contentDir) Object.assign(last, { contentDir, memory: new Map() });
  return checkNewsroom({ ...question, memory: last.memory });
});
