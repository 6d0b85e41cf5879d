import { isTextFile } from '../files/text-file.ts';
import { searchTexts, type SearchedText, type SearchMemory } from './remembered-search.ts';
import type { Secret } from './secrets.ts';

/** A file of a site that is not yet published. */
export interface GateOutput {
  /** Path below the site, with slashes. */
  readonly path: string;
  /** Changes with the bytes. */
  readonly digest: string;
  /** An object that is the same as long as path and digest are. */
  readonly source?: object;
  read(path: string): Uint8Array | Promise<Uint8Array>;
}

/** Files with English prose of ours, which internal texts of staff may contain by chance; of the content they have only public names. */
const software = /^api\/v1\/(schemas\/|openapi\.json$)/;

/** A secret in a built site. Without the phrase itself, because people read logs. */
export interface Leak extends Omit<Secret, 'phrase'> {
  /** Path of the output file. */
  readonly output: string;
}

/**
 * The last check before a site is published. Views hold nothing that is not public, so this fails only
 * if the software has a bug; then nothing is published.
 *
 * It reads the outputs that are new, and those that may contain a new secret.
 *
 * @param before what the call returned for the version before; without it, everything is searched
 * @param changed the outputs that are not in that version, if they are known
 * @throws an error that names the entries and the files, without their phrases
 */
export async function demandNoLeaks(
  outputs: Iterable<GateOutput>,
  secrets: readonly Secret[],
  before?: SearchMemory,
  changed?: Iterable<GateOutput>,
): Promise<SearchMemory> {
  const byPhrase = Map.groupBy(secrets, ({ phrase }) => phrase);
  const toTexts = (some: Iterable<GateOutput>) =>
    Iterator.from(some).map((output) => new OutputText(output));
  const { found, memory } = await searchTexts(
    toTexts(outputs),
    byPhrase.keys(),
    before,
    changed && toTexts(changed),
  );
  const leaks = [...found].flatMap(([key, phrases]) =>
    phrases.flatMap((phrase) =>
      byPhrase.get(phrase)!.map(({ phrase: _, ...secret }) => ({ ...secret, output: toPath(key) })),
    ),
  );
  if (leaks.length > 0) throw new Error(formatLeaks(leaks));
  return memory;
}

/** The path of an output and, if it is text, its bytes. No phrase contains a line break. */
class OutputText implements SearchedText {
  readonly #output: GateOutput;

  constructor(output: GateOutput) {
    this.#output = output;
  }

  get key(): string {
    return `${this.#output.path}\n${this.#output.digest}`;
  }

  get source(): object | undefined {
    return this.#output.source;
  }

  async read(): Promise<Uint8Array> {
    const { path, read } = this.#output;
    const name = Buffer.from(`${path}\n`);
    // Archives and the search index are made from the same pages.
    const isRead = isTextFile(path) && !software.test(path);
    return isRead ? Buffer.concat([name, await read(path)]) : name;
  }
}

const toPath = (key: string) => key.slice(0, key.indexOf('\n'));

function formatLeaks(leaks: readonly Leak[]): string {
  const sorted = leaks.toSorted((a, b) => (a.output < b.output ? -1 : a.output > b.output ? 1 : 0));
  const lines = sorted.slice(0, 20).map(({ file, field, state, output }) => {
    const what =
      state === 'internal'
        ? `an internal field (${field})`
        : `content that is not public (${field})`;
    return `${file}: ${what} is in ${output}.`;
  });
  return [
    ...lines,
    ...(leaks.length > lines.length ? [`… and ${leaks.length - lines.length} more.`] : []),
    'The site was built but not put in place, and what was published before is unchanged. This is a fault of the software: please report it. Until it is mended, take the entries named out of the content folder.',
  ].join('\n');
}
