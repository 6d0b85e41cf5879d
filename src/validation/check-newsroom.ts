import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withholdProblems } from '../guard/withhold.ts';
import { getProtectedWords, type WordListPlace } from '../guard/word-list.ts';
import { listContentLinks, listMediaFiles } from '../source/content-folder.ts';
import { readNewsroom, type NewsroomSource, type SourceMemory } from '../source/newsroom-source.ts';
import { toSortedProblems, type Problem } from '../source/problem.ts';
import { findAliasProblems } from './aliases.ts';
import { findAnnouncementProblems } from './announcements.ts';
import { openBodyMemory } from './body-memory.ts';
import { findConsentProblems } from './consent.ts';
import { findFileNameProblems, toLinkProblems } from './file-names.ts';
import { toInspectedNewsroom } from './inspected-newsroom.ts';
import { findLanguageProblems } from './languages.ts';
import { defineLinkCheck } from './links.ts';
import { defineMediaCheck, findMediaProblems } from './media.ts';
import { findNavigationProblems } from './navigation.ts';
import { findProtectedWordProblems } from './protected-words.ts';
import { findPublicNameProblems } from './public-names.ts';
import { findReferenceProblems } from './references.ts';
import { findSlugProblems } from './slugs.ts';
import { findFieldLinkProblems, findTextProblems } from './texts.ts';
import { findTimeProblems } from './time.ts';
import { findTranslationProblems } from './translations.ts';

/** What a validation needs: the organization's folder and the moment for which it is checked. */
export interface ValidationOptions {
  readonly contentDir: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** Where to remember what was found in bodies; may be deleted at any time. */
  readonly cacheDir?: string;
  /** The private list of names that must never appear; without one, none is looked for. */
  readonly protectedWords?: WordListPlace | undefined;
  /** Keeps what was read, for whoever checks the same folder again and again. */
  readonly memory?: SourceMemory;
  /** Takes the newsroom as read, for a caller that would have to read it again. */
  readonly onRead?: (source: NewsroomSource) => void;
}

/** Checks that look across files and touch none themselves. */
const checks = [
  findReferenceProblems,
  findLanguageProblems,
  findTranslationProblems,
  findConsentProblems,
  findSlugProblems,
  findAliasProblems,
  findPublicNameProblems,
  findTimeProblems,
  findAnnouncementProblems,
  findNavigationProblems,
];

/**
 * Finds everything wrong with the content, in one run: what reading the files finds, and what only
 * shows when they are seen together.
 * @returns the problems, sorted by file and line; none when the content can be published
 * @throws when the content folder, or a list of protected words that is set, cannot be read
 */
export async function checkNewsroom({
  contentDir,
  now,
  cacheDir,
  protectedWords,
  memory,
  onRead,
}: ValidationOptions): Promise<Problem[]> {
  await demandFolder(contentDir);
  const words = await getProtectedWords(protectedWords);
  const source = await readNewsroom(contentDir, memory);
  onRead?.(source);
  const newsroom = toInspectedNewsroom(source, now);
  const checkFile = defineMediaCheck(join(contentDir, 'media'));
  const checkLink = defineLinkCheck(newsroom);
  const bodies = await openBodyMemory(cacheDir);
  const paths = [...source.paths, ...(await listMediaFiles(contentDir))];
  const problems = [
    ...source.problems,
    ...toLinkProblems(await listContentLinks(contentDir)),
    ...findFileNameProblems(paths),
    ...checks.flatMap((check) => check(newsroom)),
    ...(await findMediaProblems(newsroom, checkFile)),
    ...(await findTextProblems(contentDir, newsroom, bodies, checkFile, checkLink)),
    ...findFieldLinkProblems(newsroom, checkLink),
  ];
  await bodies.save();
  if (!words) return toSortedProblems(problems);
  const found = await findProtectedWordProblems(contentDir, paths, words, now);
  return toSortedProblems(withholdProblems(problems, found, words));
}

async function demandFolder(contentDir: string): Promise<void> {
  const found = await stat(contentDir).catch(() => undefined);
  if (!found?.isDirectory())
    throw new Error(
      `There is no content folder at ${contentDir}. Set CONTENT_DIR to the folder that holds settings/, releases/ and media/.`,
    );
}
