import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withholdProblems } from './protected-words/withhold.ts';
import { getProtectedWords, type WordListLocation } from './protected-words/word-list.ts';
import { readMediaFolder } from '../source/content-folder.ts';
import { readNewsroom, type NewsroomSource } from '../source/newsroom-source.ts';
import { openSourceMemory } from '../source/source-ledger.ts';
import { createSourceMemory, type SourceMemory } from '../source/source-memory.ts';
import { sortProblems, type SourceProblem } from '../languages/problems/source-problem.ts';
import { findAliasProblems } from './addresses/alias-problems.ts';
import { findAnnouncementProblems } from './visibility/announcement-problems.ts';
import { defineCacheRule } from './visibility/cache-rule.ts';
import { findConsentProblems } from './visibility/consent-problems.ts';
import {
  findDeviceNames,
  findFileNameProblems,
  toLinkProblems,
} from './newsroom/file-name-problems.ts';
import { inspectNewsroom } from './inspect-newsroom.ts';
import { findLanguageProblems } from './languages/language-problems.ts';
import { defineLinkCheck } from './visibility/link-problems.ts';
import { openMediaMemory } from './media/media-memory.ts';
import { defineMediaCheck, findMediaProblems } from './media/media-problems.ts';
import { findProtectedWordProblems, omitEnded } from './protected-words/protected-word-problems.ts';
import { findPublicNameProblems } from './addresses/public-name-problems.ts';
import { findReferenceProblems } from './newsroom/reference-problems.ts';
import { findShownFileNames } from './addresses/shown-file-names.ts';
import { findUnnamedAddresses } from './addresses/unnamed-addresses.ts';
import { findSlugProblems } from './addresses/slug-problems.ts';
import {
  checkBodies,
  findFieldLinkProblems,
  findRelatedProblems,
  readBodies,
} from './check-bodies.ts';
import { noteSound, toContentDigest, wasSound } from './sound-content.ts';
import { findTranslationProblems } from './languages/translation-problems.ts';

/** What a validation needs: the content folder and the moment for which it is checked. */
export interface ValidationOptions {
  readonly contentDir: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** Origin of the site, whose addresses are checked as its paths are. */
  readonly siteUrl?: string;
  /** Folder that remembers what was read, for the next process; may be deleted at any time. */
  readonly cacheDir?: string;
  /** Cache that remembers of which content the files agree; `cacheDir`, if not given. */
  readonly soundIn?: string;
  /** The private list of words that must never appear. */
  readonly protectedWords?: WordListLocation | undefined;
  /** What this process has read of the folder, if it has read it before. The caller saves it. */
  readonly memory?: SourceMemory;
  /** The content, if it has just been read with this memory. */
  readonly source?: NewsroomSource | undefined;
}

/** Checks that compare files and do not read any themselves. */
const checks = [
  findReferenceProblems,
  findLanguageProblems,
  findTranslationProblems,
  findConsentProblems,
  findSlugProblems,
  findAliasProblems,
  findPublicNameProblems,
  findShownFileNames,
  findUnnamedAddresses,
  findAnnouncementProblems,
];

/** What a check has read and found. */
export interface CheckedContent {
  readonly source: NewsroomSource;
  /** Sorted by file and line; none when the content can be published. */
  readonly problems: SourceProblem[];
}

/**
 * Finds every problem of the content in one run: in single files, and between files.
 * @returns the problems, sorted by file and line; none when the content can be published
 * @throws when the content folder, or a list of protected words that is set, cannot be read
 */
export const checkNewsroom = async (options: ValidationOptions): Promise<SourceProblem[]> =>
  (await checkContent(options)).problems;

/** The same, with what was read. @throws as `checkNewsroom` */
export async function checkContent({
  contentDir,
  now,
  siteUrl,
  cacheDir,
  soundIn = cacheDir,
  protectedWords,
  memory: given,
  source: read,
}: ValidationOptions): Promise<CheckedContent> {
  await requireFolder(contentDir);
  const words = await getProtectedWords(protectedWords);
  const memory =
    given ?? (cacheDir ? openSourceMemory(contentDir, cacheDir) : createSourceMemory());
  const source = read ?? (await readNewsroom(contentDir, memory));
  const newsroom = inspectNewsroom(source, now);
  const { files } = newsroom;
  const media = await openMediaMemory(cacheDir);
  const checkFile = defineMediaCheck(join(contentDir, 'media'), media);
  const mediaFolder = await readMediaFolder(contentDir);
  const paths = [...source.paths, ...mediaFolder.paths];
  const bodies = await readBodies(files, memory);
  const ofFiles = [
    ...source.problems,
    ...toLinkProblems([...source.links, ...mediaFolder.links]),
    ...findFileNameProblems(paths),
    ...findDeviceNames(paths),
    ...(await findMediaProblems(newsroom, checkFile)),
    ...(await checkBodies(contentDir, bodies, source.paths, checkFile)),
  ];
  await media.save();
  if (!given) saveRead(memory, source, now);
  const ofWords =
    words && omitEnded(await findProtectedWordProblems(contentDir, paths, words, now), newsroom);
  const isSound = ofFiles.length === 0 && (ofWords ?? []).length === 0;
  const digest = isSound ? toContentDigest(source, siteUrl) : '';
  if (isSound && wasSound(soundIn, digest, now)) return { source, problems: [] };
  const checkLink = defineLinkCheck(newsroom, siteUrl);
  const problems = [
    ...ofFiles,
    ...checks.flatMap((check) => check(newsroom)),
    ...findRelatedProblems(bodies, newsroom, checkLink),
    ...findFieldLinkProblems(newsroom, checkLink),
  ];
  if (isSound && problems.length === 0) noteSound(soundIn, digest, now);
  const shown = words ? withholdProblems(problems, ofWords!, words) : problems;
  return { source, problems: sortProblems(shown) };
}

/**
 * Lets other processes know what was read, as far as the cache may quote it.
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export const saveRead = (memory: SourceMemory, source: NewsroomSource, now: number): void =>
  memory.save(() => defineCacheRule(source, now));

async function requireFolder(contentDir: string): Promise<void> {
  const found = await stat(contentDir).catch(() => undefined);
  if (!found?.isDirectory())
    throw new Error(
      `There is no content folder at ${contentDir}. Set CONTENT_DIR to the folder that holds settings/, releases/ and media/.`,
    );
}
