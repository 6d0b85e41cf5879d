import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { toBuildVariables } from '../environment.ts';
import type { Problem } from '../source/problem.ts';
import type { BuildOutcome } from './publisher.ts';

/** Builds in processes of their own: the server goes on answering, and forgets nothing it needs. */
export interface BuildProcess {
  build(): Promise<BuildOutcome>;
  /** Ends the process that runs, if one does. */
  close(): void;
}

/** A program and its first arguments. */
export type Command = readonly [string, ...string[]];

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Below what staff do: 10 of 19 on Unix, “below normal” on Windows. */
const lowPriority = 10;

/**
 * @param command program and arguments to which `build` or `validate --json` is added
 * @param log takes what a build says, as it says it
 */
export function createBuildProcess(command: Command, log: (text: string) => void): BuildProcess {
  let stop: (() => void) | undefined;
  let isStopped = false;

  function run(args: readonly string[], show: (text: string) => void): Promise<Ended> {
    const [program, ...first] = command;
    return new Promise((resolve, reject) => {
      const child = spawn(program, [...first, ...args], {
        env: toBuildVariables(process.env),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const said = { stdout: '', stderr: '' };
      for (const name of ['stdout', 'stderr'] as const)
        child[name].setEncoding('utf8').on('data', (text: string) => {
          said[name] += text;
          show(text);
        });
      stop = () => child.kill();
      child.once('spawn', () => lowerPriority(child.pid));
      child.once('error', reject);
      child.once('close', (exitCode) => resolve({ exitCode, ...said }));
    });
  }

  return {
    async build() {
      const { exitCode, stderr } = await run(['build'], log);
      if (exitCode === 0) return {};
      if (isStopped) return { cause: 'The build was stopped.' };
      // A content problem and a broken program end alike; only the check tells them apart.
      const check = await run(['validate', '--json'], () => undefined);
      const problems = parseProblems(check.stdout);
      if (problems.length > 0) return { problems };
      return { cause: stderr.trim().slice(-2000) || `The build ended with code ${exitCode}.` };
    },
    close() {
      isStopped = true;
      stop?.();
    },
  };
}

function lowerPriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, lowPriority);
  } catch {
    // It has ended already, or the system knows no priorities: it builds as well without.
  }
}

function parseProblems(text: string): readonly Problem[] {
  try {
    return (JSON.parse(text) as { problems: Problem[] }).problems;
  } catch {
    return [];
  }
}
