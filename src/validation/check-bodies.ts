import type { Publishable } from '../publishing/visibility/lifecycle.ts';
import { readEach } from '../source/content-folder.ts';
import type { SourceEntry } from '../source/newsroom-source.ts';
import type { SourceMemory } from '../source/source-memory.ts';
import type { SourceProblem } from '../languages/problems/source-problem.ts';
import { findBodyProblems, findPictureProblems, toFileProblem } from './bodies/body-problems.ts';
import { inspectRemembered } from './bodies/body-inspection.ts';
import type { InspectedBody } from './bodies/limited-inspection.ts';
import { findUncoveredPictures } from './visibility/consent-problems.ts';
import {
  toFieldProblem,
  type InspectedFile,
  type InspectedNewsroom,
} from './newsroom/inspected-newsroom.ts';
import type { LinkCheck } from './visibility/link-problems.ts';
import type { MediaCheck } from './media/media-problems.ts';
import { findTableProblems } from './bodies/table-problems.ts';
import { getWrittenValues } from '../model/fields/written-values.ts';

/** A body, and what was found in it. */
export interface ReadBody {
  readonly file: InspectedFile;
  readonly body: InspectedBody;
}

/** Reads the bodies of all files that have one. */
export async function readBodies(
  files: readonly InspectedFile[],
  memory: SourceMemory,
): Promise<ReadBody[]> {
  const bodies = await readEach(files, ({ source }) => inspectRemembered(source, memory));
  return files.flatMap((file, index) => {
    const body = bodies[index];
    return body ? [{ file, body }] : [];
  });
}

/** Finds what is wrong with each body for itself: its Markdown, pictures and tables. */
export async function checkBodies(
  contentDir: string,
  bodies: readonly ReadBody[],
  paths: readonly string[],
  checkFile: MediaCheck,
): Promise<SourceProblem[]> {
  const problems: SourceProblem[] = [];
  for (const { file, body } of bodies) {
    problems.push(...findBodyProblems(file, body));
    const { facts } = body;
    // To await nothing takes as long as all else, and most bodies have neither pictures nor tables.
    if (!facts || facts.images.length + facts.tables.length === 0) continue;
    problems.push(...(await findPictureProblems(file, facts, checkFile)));
    problems.push(...(await findTableProblems(contentDir, file.source, facts, paths)));
  }
  return problems;
}

/** Finds what is wrong with bodies beside the rest of the newsroom: their links, and who is shown. */
export function findRelatedProblems(
  bodies: readonly ReadBody[],
  { entries }: InspectedNewsroom,
  checkLink: LinkCheck,
): SourceProblem[] {
  const sound = new Map(entries.map((entry) => [entry.source.path, entry]));
  return bodies.flatMap(({ file, body: { facts } }) => {
    if (!facts || facts.images.length + facts.links.length === 0) return [];
    const { source } = file;
    const entry = sound.get(source.path);
    const from = getPublishable(file, entry);
    const ofLinks = facts.links.flatMap(({ href, line }) =>
      checkLink(href, from).map((problem) => toFileProblem(source, line, problem)),
    );
    return [...(entry ? findUncoveredPictures(entry, facts) : []), ...ofLinks];
  });
}

/** Decides when readers see a file: settings always. */
function getPublishable({ location }: InspectedFile, entry: SourceEntry | undefined): Publishable {
  if (!location) return {};
  // A rejected file is treated as a draft: when it would be public is unknown.
  return (entry?.values as Publishable | undefined) ?? { draft: true };
}

/** Problems of links in fields: menus, calls to action, event registration. */
export function findFieldLinkProblems(
  { files, entries }: InspectedNewsroom,
  checkLink: LinkCheck,
): SourceProblem[] {
  const sound = new Map(entries.map((entry) => [entry.source.path, entry]));
  const problems: SourceProblem[] = [];
  for (const file of files) {
    const { source, model } = file;
    const from = getPublishable(file, sound.get(source.path));
    for (const { path, field, value } of getWrittenValues(model, source.fields, 'link')) {
      const { success, data } = field.schema.safeParse(value);
      if (!success) continue;
      for (const problem of checkLink(data as string, from))
        problems.push(toFieldProblem(source, path, problem));
    }
  }
  return problems;
}
