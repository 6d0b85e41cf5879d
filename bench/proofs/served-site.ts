import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isHashed } from '../../src/server/site/response-headers.ts';
import { fetchPlain, toAddress } from './answer.ts';
import { run, type Program } from './program.ts';
import type { Digests, StateName, TwoStates } from './two-states.ts';
import type { Workplace } from './workplace.ts';

/** A newsroom that `npm start` serves. */
export interface Served {
  readonly url: string;
  readonly program: Program;
  /** How many builds have succeeded. */
  countBuilt(): number;
  waitForBuilt(count: number): Promise<void>;
}

/**
 * Starts a newsroom and waits until its site is built.
 * @param url its former address, if it had one
 * @param onAnswer receives what the front page is while the newsroom starts
 */
export async function serve(
  { software, variables }: Pick<Workplace, 'software' | 'variables'>,
  url?: string,
  onAnswer?: (status: number, digest: string) => void,
): Promise<Served> {
  const PORT = url ? new URL(url).port : '0';
  const program = run(software, 'start', { ...variables, PORT });
  let isBuilt = false;
  const watch = async () => {
    while (url && onAnswer && !isBuilt) {
      const answer = await fetch(url).catch(() => undefined);
      if (answer) onAnswer(answer.status, toDigest(Buffer.from(await answer.arrayBuffer())));
      await wait(20);
    }
  };
  const watching = watch();
  const origin = await program.waitFor(
    (output) => /(http:\/\/\S+)\/admin\/#code=/.exec(output)?.[1],
  );
  const countBuilt = () => count(program.output());
  const waitForBuilt = async (number: number) => {
    await program.waitFor((output) => (count(output) >= number ? true : undefined));
  };
  await waitForBuilt(1);
  isBuilt = true;
  await watching;
  return { url: origin, program, countBuilt, waitForBuilt };
}

/** How many builds have succeeded, by what a newsroom prints. */
const count = (output: string) => output.match(/^Built /gm)?.length ?? 0;

const toDigest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** How many requests are under way at the same time. */
const parallel = 8;

/**
 * Reads all files of both states from a server.
 * @param state reads only the files of this state, and those of the other that are not named by their content
 */
export async function readServed(
  url: string,
  clean: TwoStates['clean'],
  state?: StateName,
): Promise<Digests> {
  const paths = Object.keys({ ...clean.former, ...clean.next }).filter(
    (path) => state === undefined || path in clean[state] || !isHashed(`/${path}`),
  );
  const served: Record<string, string> = {};
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
        const { status, bytes } = await fetchPlain(`${url}/${toAddress(path)}`);
        if (status !== 404 || path.endsWith('404.html') || path.includes('404/'))
          served[path] = toDigest(bytes);
      }
    }),
  );
  return served;
}
