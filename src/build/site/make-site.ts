import { availableParallelism } from 'node:os';
import { setImmediate as hearThreads } from 'node:timers/promises';
import { toNotedNewsroom } from './noted-newsroom.ts';
import type { Newsroom } from '../../entries/newsroom/public-newsroom.ts';
import { noteReads } from '../../entries/newsroom/reads.ts';
import type { Environment } from '../../environment/environment.ts';
import type { SearchRecord } from '../../entries/views.ts';
import { listSubjects } from '../../subjects/list-subjects.ts';
import type { Made, Output } from '../../subjects/subject.ts';
import { toCollectedOutputs } from '../../subjects/collected-outputs.ts';
import { getCommonInputs } from './common-inputs.ts';
import { defineReadDigests, toDigest } from './read-digests.ts';
import type { MadeOutput, MadeSubject, SubjectRecord } from './ledger.ts';
import { renderMediaOnce } from './media-once.ts';
import type { RenderPool } from './render-pool.ts';
import type { SiteMemory } from './site-memory.ts';
import type { Parts } from '../files/parted-files.ts';
import { writePreview } from '../files/preview-files.ts';
import type { Progress } from './progress.ts';

/** What a newsroom has become. */
export interface MadeSite {
  /** By subject. */
  readonly outputs: Parts<MadeOutput>;
  /** Paths of those that were rendered, not remembered. */
  readonly rendered: ReadonlySet<string>;
  readonly searchRecords: readonly SearchRecord[];
  /** Lets the next build, and the preview in the admin, know what was made. Readers do not wait for it. */
  remember(): Promise<void>;
}

/** Name under which the ledger keeps the documents to which all subjects contribute. */
const collected = 'collected';

/** So many subjects that cannot be rendered are enough to know what is wrong. */
const mostFailures = 20;

/** Most subjects that wait to be rendered: enough for all processors, but their views fill the memory. */
const mostWaiting = 8 * Math.max(2, availableParallelism());

interface MakingSite {
  /** Folder of the compiled pages. */
  readonly pages: string;
  /** Whether the bytes of an output need not be looked for; all are there if it is true. */
  readonly isKept: true | ((output: MadeOutput) => boolean);
  readonly memory: SiteMemory;
  readonly progress: Progress;
  /** What else is to be done. It begins when only threads have work left. */
  readonly meanwhile: () => Promise<unknown>;
  /** Whether the site is only kept in memory: the ledger is not to remember it. */
  readonly isInMemory?: boolean | undefined;
}

/**
 * Makes every file of the site, except those whose subject read nothing that has changed since the last build.
 * @param newsroom what is public, as plain data
 */
export async function makeSite(
  newsroom: Newsroom,
  environment: Environment,
  { pages, isKept, memory, progress, meanwhile, isInMemory }: MakingSite,
): Promise<MadeSite> {
  const { cacheDir } = environment;
  const ledger = memory.getLedger(cacheDir, getCommonInputs(pages, newsroom));
  const pool = memory.getPool({ pages, cacheDir });
  // Loading the pages takes a thread as long as this one needs to find what has changed.
  pool.keepReady();
  const remembered = ledger.read();
  const known = isKept === true ? remembered : dropLost(remembered, isKept);
  const changes = await ledger.reads.findChanges(defineReadDigests(newsroom, environment));
  const { records, changed, rendered, preview } = await makeSubjects(newsroom, environment, {
    known,
    changes,
    pool: renderMediaOnce(pool),
    progress,
    meanwhile,
  });
  await pool.shrink();
  const gone = [...remembered.keys()].filter((name) => !records.has(name));
  let isRemembered = isInMemory;
  return {
    outputs: new Map(records.entries().map(([name, { outputs }]) => [name, outputs])),
    rendered,
    searchRecords: [...records.values()].flatMap(
      ({ contribution }) => contribution.searchRecords ?? [],
    ),
    async remember() {
      if (isRemembered) return;
      isRemembered = true;
      await writePreview(cacheDir, preview);
      ledger.write(changed, gone);
    },
  };
}

/** Without the subjects of which the store has lost an output, such as that of a build that was never published. */
const dropLost = (
  known: ReadonlyMap<string, SubjectRecord>,
  isKept: (output: MadeOutput) => boolean,
): Map<string, SubjectRecord> =>
  new Map([...known].filter(([, { outputs }]) => outputs.every(isKept)));

interface MakingSubjects extends Pick<MakingSite, 'progress' | 'meanwhile'> {
  readonly known: ReadonlyMap<string, SubjectRecord>;
  /** Something that has changed for a subject since it was made, by the name of the subject. */
  readonly changes: ReadonlyMap<string, string>;
  readonly pool: Pick<RenderPool, 'render'>;
}

interface MadeSubjects {
  readonly records: ReadonlyMap<string, SubjectRecord>;
  readonly changed: ReadonlyMap<string, MadeSubject>;
  readonly rendered: ReadonlySet<string>;
  /** What changed of what the preview in the admin knows. */
  readonly preview: NonNullable<Made['preview']>;
}

async function makeSubjects(
  plain: Newsroom,
  environment: Environment,
  { known, changes, pool, progress, meanwhile }: MakingSubjects,
): Promise<MadeSubjects> {
  const newsroom = toNotedNewsroom(plain, environment);
  const records = new Map<string, SubjectRecord>();
  const changed = new Map<string, MadeSubject>();
  const rendered = new Set<string>();
  const previewed: Record<string, object> = {};
  const waiting = new Set<Promise<void>>();
  const failures: Error[] = [];

  const finish = async (
    name: string,
    record: Omit<MadeSubject, 'outputs'>,
    made: readonly Output[],
  ) => {
    const outputs = await renderChanged(made, known.get(name)?.outputs ?? [], pool, rendered);
    const whole = { ...record, outputs };
    records.set(name, whole);
    changed.set(name, whole);
    return outputs;
  };
  const begin = (rendering: Promise<unknown>) => {
    const work: Promise<void> = rendering
      .then(() => undefined)
      .catch((error: unknown) => void failures.push(error as Error))
      .finally(() => waiting.delete(work));
    waiting.add(work);
  };
  const subjects = listSubjects(newsroom, environment);
  for (const [index, { name, make }] of subjects.entries()) {
    const former = known.get(name);
    const change = former && changes.get(name);
    const explain = (outputs: readonly MadeOutput[]) =>
      progress.explain?.({
        name,
        paths: outputs.map(({ path }) => path),
        rendered,
        change,
        isNew: !former,
      });
    if (former && change === undefined) {
      records.set(name, former);
      explain(former.outputs);
      continue;
    }
    progress.count(index - waiting.size, subjects.length);
    const { result, reads } = await noteReads(make, toDigest);
    const { outputs, preview, ...contribution } = result;
    Object.assign(previewed, preview);
    // Keeps the order of the subjects while they are rendered.
    records.set(name, { outputs: [], contribution });
    // Only then it is known which of them has nothing left to do.
    await hearThreads();
    begin(finish(name, { reads, contribution }, outputs).then(explain));
    if (waiting.size >= mostWaiting) await Promise.race(waiting);
    if (failures.length >= mostFailures) break;
  }
  if (failures.length < mostFailures) {
    const outputs = toCollectedOutputs(plain, records);
    await hearThreads();
    begin(finish(collected, { reads: new Map(), contribution: {} }, outputs));
  }
  await Promise.all([...waiting, meanwhile()]);
  if (failures.length > 0) throw toOneError(failures);
  return { records, changed, rendered, preview: previewed };
}

/** What failed does so in any order, because threads render; the error names all of it in one. */
function toOneError(failures: readonly Error[]): Error {
  // A full disk says the same of each output.
  const messages = new Set(failures.map(({ message }) => message));
  return messages.size === 1 ? failures[0]! : new Error([...messages].toSorted().join('\n'));
}

/** Renders the outputs whose views differ from those of the last build. */
async function renderChanged(
  outputs: readonly Output[],
  former: readonly MadeOutput[],
  pool: Pick<RenderPool, 'render'>,
  rendered: Set<string>,
): Promise<MadeOutput[]> {
  const known = new Map(former.map((output) => [`${output.path} ${output.key}`, output]));
  // Most outputs of a subject have one view.
  const keyed = outputs.map((output) => ({
    output,
    key: toDigest([output.kind, toDigest(output.view)]),
  }));
  const fresh = keyed.filter(({ output, key }) => !known.has(`${output.path} ${key}`));
  const results = fresh.length > 0 ? await pool.render(fresh.map(({ output }) => output)) : [];
  const bytes = new Map(fresh.map(({ output }, index) => [output.path, results[index]!]));
  for (const path of bytes.keys()) rendered.add(path);
  return keyed.map(({ output: { path }, key }) => {
    const { digest, size } = bytes.get(path) ?? known.get(`${path} ${key}`)!;
    return { path, key, digest, size };
  });
}
