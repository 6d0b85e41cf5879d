import { defineEffectiveValues } from '../publishing/consent.ts';
import { isOver, lifecycle, type Publishable } from '../publishing/lifecycle.ts';
import type { SourceProblem } from '../source/source-problem.ts';
import { findBodyProblems, toFileProblem } from './bodies/body-problems.ts';
import type { BodyMemory } from './bodies/body-memory.ts';
import { findUncoveredPictures } from './visibility/consent-problems.ts';
import { toFieldProblem, type InspectedNewsroom } from './newsroom/inspected-newsroom.ts';
import type { LinkCheck } from './visibility/link-problems.ts';
import type { MediaCheck } from './media/media-problems.ts';
import { findTableProblems } from './bodies/table-problems.ts';
import { walkWrittenValues } from './newsroom/written-values.ts';

/** What is wrong in the bodies: Markdown, pictures, tables and links.  */
export async function findTextProblems(
  contentDir: string,
  { files, entries, paths, now }: InspectedNewsroom,
  bodies: BodyMemory,
  checkFile: MediaCheck,
  checkLink: LinkCheck,
): Promise<SourceProblem[]> {
  const sound = new Map(entries.map((entry) => [entry.source.path, entry]));
  const getHeldValues = defineEffectiveValues(entries);
  const problems: SourceProblem[] = [];
  for (const file of files) {
    const { source } = file;
    const entry = sound.get(source.path);
    // What was taken down leaves no words in the cache; of a rejected file it is not known.
    const mayKeep = entry !== undefined && !isHidden(getHeldValues(entry) as Publishable, now);
    const body = await bodies.inspect(source, mayKeep);
    if (!body) continue;
    problems.push(...(await findBodyProblems(file, body, checkFile)));
    if (!body.facts) continue;
    problems.push(...(await findTableProblems(contentDir, source, body.facts, paths)));
    if (entry) problems.push(...findUncoveredPictures(entry, body.facts));
    // Of a rejected file it is not known when it would be public.
    const from = (entry?.values as Publishable | undefined) ?? { draft: true };
    for (const { href, line } of body.facts.links)
      for (const problem of checkLink(href, from))
        problems.push(toFileProblem(source, line, problem));
  }
  return problems;
}

/** Whether a text is not to be public any more, or is not said to become so. */
function isHidden(entry: Publishable, now: number): boolean {
  const state = lifecycle(entry, now);
  return state === 'draft' || isOver(state);
}

/** Links in fields: menus, ways to act, registration for events. */
export function findFieldLinkProblems(
  { files }: InspectedNewsroom,
  checkLink: LinkCheck,
): SourceProblem[] {
  const problems: SourceProblem[] = [];
  for (const { source, model } of files)
    for (const { path, field, value } of walkWrittenValues(model, source.fields)) {
      if (field.structure.kind !== 'link') continue;
      if (!field.schema.safeParse(value).success) continue;
      for (const problem of checkLink(value as string, {}))
        problems.push(toFieldProblem(source, path, problem));
    }
  return problems;
}
