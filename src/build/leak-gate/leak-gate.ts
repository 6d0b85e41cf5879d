import { toTyped } from '../../languages/figures.ts';
import { inForm } from '../../languages/problems/problem.ts';
import { sortProblems, type SourceProblem } from '../../languages/problems/source-problem.ts';
import { message } from '../../languages/message.ts';
import { changesPath } from '../../outputs/api/addresses/api-addresses.ts';
import { ContentError } from '../../validation/content-error.ts';
import type { DraftOutput } from '../files/site-draft.ts';
import { isTextFile } from '../files/text-file.ts';
import { fileName } from './hidden-values.ts';
import { searchTexts, type SearchedText, type SearchMemory } from './remembered-search.ts';
import type { Secret } from './secrets.ts';

/** A file of a site that is not yet published. */
type GateOutput = Pick<DraftOutput, 'path' | 'digest'>;

/** Reads such a file. The bytes are not used after the next call. */
type ReadOutput = (path: string) => Uint8Array | Promise<Uint8Array>;

/** Files with English prose of ours, which internal texts of staff may contain by chance; of the content they have only public names. */
const software = /^(_astro\/|pagefind\/.*\.(css|js)$|api\/v1\/(schemas\/|openapi\.json$))/;

/** As large as the archive; what it lists is in its parts, which are searched. */
const listOfChanges = changesPath.slice(1);

/**
 * The last check before a site is published. Views hold nothing that is not public, so this fails only
 * if the software has a bug, or if a page composes by chance what somebody wrote for staff; then nothing is published.
 *
 * It reads the outputs that are new, and those that may contain a new secret.
 *
 * @param before what the call returned for the version before; without it, everything is searched
 * @param changed the outputs that are not in that version, if they are known
 * @throws ContentError that names the entries and the files, without their phrases, because people read logs
 */
export async function demandNoLeaks(
  contentDir: string,
  outputs: Iterable<GateOutput>,
  read: ReadOutput,
  secrets: readonly Secret[],
  before?: SearchMemory,
  changed?: Iterable<GateOutput>,
): Promise<SearchMemory> {
  const byPhrase = Map.groupBy(secrets, ({ phrase }) => phrase);
  const toTexts = (some: Iterable<GateOutput>) =>
    Iterator.from(some).map((output) => toText(output, read));
  const { found, memory } = await searchTexts(
    toTexts(outputs),
    byPhrase.keys(),
    before,
    changed && toTexts(changed),
  );
  const problems = new Map<string, SourceProblem>();
  for (const [key, phrases] of [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    for (const secret of phrases.flatMap((phrase) => byPhrase.get(phrase)!)) {
      const place = `${secret.file}\n${secret.field}`;
      if (!problems.has(place)) problems.set(place, toProblem(secret, toPath(key)));
    }
  if (problems.size > 0) throw new ContentError(sortProblems([...problems.values()]), contentDir);
  return memory;
}

/** The path of an output and, if it is text, its bytes. No phrase contains a line break. */
const toText = (output: GateOutput, read: ReadOutput): SearchedText => ({
  key: `${output.path}\n${output.digest}`,
  source: output,
  async read() {
    const { path } = output;
    const name = Buffer.from(`/${path}\n`);
    // Archives and the search index are made from the same pages.
    const isRead = isTextFile(path) && !software.test(path) && path !== listOfChanges;
    return isRead ? joinInRoom(name, dropMarks(await read(path))) : name;
  },
});

let room = Buffer.alloc(0);

/** Joins bytes in a buffer that the next call uses again. */
function joinInRoom(...parts: readonly [Uint8Array, Uint8Array]): Uint8Array {
  const length = parts[0].length + parts[1].length;
  if (room.length < length) room = Buffer.allocUnsafeSlow(2 * length);
  room.set(parts[0]);
  room.set(parts[1], parts[0].length);
  return room.subarray(0, length);
}

/** Of a phrase with a figure in it, pages have more: marks around it in a language from right to left, no-break spaces in French. */
function dropMarks(given: Uint8Array): Uint8Array {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const isMarked = ['bdi dir=', '\u2066', '\u00a0', '\u202f'].some((mark) => bytes.includes(mark));
  return isMarked ? Buffer.from(toTyped(bytes.toString())) : bytes;
}

const toPath = (key: string) => key.slice(0, key.indexOf('\n'));

/** @param output the first file of the site that has the words */
const toProblem = ({ file, field, state }: Secret, output: string): SourceProblem => ({
  code: 'possible-leak',
  file,
  // Forms have no field for them.
  ...(field !== 'body' && field !== fileName && { field }),
  cause:
    state === 'internal'
      ? message('this is for staff only, but {output} of the site would have the same words', {
          output,
        })
      : message('this is not public, but {output} of the site would have the same words', {
          output,
        }),
  ...(field === fileName
    ? inForm(
        'Give the file another name.',
        message(
          'Show this message to the person who looks after the newsroom’s computer: the file needs another name.',
        ),
      )
    : {
        remedy: message(
          'Write it in other words, such as initials, and publish it. If that does not help, show this message to the person who looks after the newsroom’s computer.',
        ),
      }),
});
