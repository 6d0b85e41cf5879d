import type { Publishable } from '../publishing/visibility/lifecycle.ts';
import { readEach } from '../source/content-folder.ts';
import type { SourceMemory } from '../source/source-memory.ts';
import type { SourceProblem } from '../source/source-problem.ts';
import { findBodyProblems, toFileProblem } from './bodies/body-problems.ts';
import { inspectRemembered } from './bodies/body-inspection.ts';
import { findUncoveredPictures } from './visibility/consent-problems.ts';
import { toFieldProblem, type InspectedNewsroom } from './newsroom/inspected-newsroom.ts';
import type { LinkCheck } from './visibility/link-problems.ts';
import type { MediaCheck } from './media/media-problems.ts';
import { findTableProblems } from './bodies/table-problems.ts';
import { getWrittenValues } from '../model/fields/written-values.ts';

/** Finds the problems of all bodies: Markdown, pictures, tables and links. */
export async function checkBodies(
  contentDir: string,
  { files, entries, paths }: InspectedNewsroom,
  memory: SourceMemory,
  checkFile: MediaCheck,
  checkLink: LinkCheck,
): Promise<SourceProblem[]> {
  const sound = new Map(entries.map((entry) => [entry.source.path, entry]));
  const problems: SourceProblem[] = [];
  const bodies = await readEach(files, ({ source }) => inspectRemembered(source, memory));
  for (const [index, body] of bodies.entries()) {
    if (!body) continue;
    const file = files[index]!;
    const { source } = file;
    const entry = sound.get(source.path);
    problems.push(...(await findBodyProblems(file, body, checkFile)));
    if (!body.facts) continue;
    if (body.facts.tables.length > 0)
      problems.push(...(await findTableProblems(contentDir, source, body.facts, paths)));
    if (entry) problems.push(...findUncoveredPictures(entry, body.facts));
    // A rejected file is treated as a draft: when it would be public is unknown.
    const from = (entry?.values as Publishable | undefined) ?? { draft: true };
    for (const { href, line } of body.facts.links)
      for (const problem of checkLink(href, from))
        problems.push(toFileProblem(source, line, problem));
  }
  return problems;
}

/** Problems of links in fields: menus, calls to action, event registration. */
export function findFieldLinkProblems(
  { files }: InspectedNewsroom,
  checkLink: LinkCheck,
): SourceProblem[] {
  const problems: SourceProblem[] = [];
  for (const { source, model } of files)
    for (const { path, field, value } of getWrittenValues(model, source.fields, ['link'])) {
      if (!field.schema.safeParse(value).success) continue;
      for (const problem of checkLink(value as string, {}))
        problems.push(toFieldProblem(source, path, problem));
    }
  return problems;
}
