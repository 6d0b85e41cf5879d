import { spawn } from 'node:child_process';
import { toBuildVariables } from '../../environment/environment.ts';
import { formatEnd } from '../../environment/process-end.ts';
import type { Takedown } from '../../publishing/visibility/takedown.ts';
import type { Command } from './kept-process.ts';

/** What a takedown in a process of its own tells the server. */
export type TakedownNotice =
  /** Readers no longer see what must go. The rest, such as lists that mention it, takes longer. */
  | 'repairing'
  /** Of a process that only looks at first: something must go. It goes on when it gets any message. */
  | 'found';

/** A takedown in a process of its own. */
export interface TakedownProcess {
  /** Undefined if it was to act only if more must go than another takedown has removed. @throws Error with its output */
  readonly answer: Promise<Takedown | undefined>;
  /** Ends it. It can be repeated. */
  stop(): Promise<void>;
}

interface Listener {
  onRepair(): void;
  /** Called before the first change. */
  onFound?(): Promise<void>;
}

/**
 * @param options of the command `take-down --json`
 * @param variables the environment of the process, of which a build sees a part
 */
export function startTakedown(
  [program, ...args]: Command,
  options: readonly string[],
  listener: Listener,
  variables: NodeJS.ProcessEnv = process.env,
): TakedownProcess {
  const child = spawn(program, [...args, 'take-down', '--json', ...options], {
    env: toBuildVariables(variables),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = { stdout: '', stderr: '' };
  // Too many files are open for a process that has neither; an error follows.
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  child.on('message', (notice: TakedownNotice) => {
    if (notice === 'repairing') return listener.onRepair();
    // A process that has just ended says so by its event.
    void listener.onFound?.().then(() => child.send('go', () => undefined));
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const answer = new Promise<Takedown | undefined>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve((JSON.parse(output.stdout) ?? undefined) as Takedown);
      reject(
        new Error(output.stderr.trim() || `The takedown ended with ${formatEnd(code, signal)}.`),
      );
    });
  });
  return {
    answer,
    stop() {
      child.kill();
      return ended;
    },
  };
}
