import { spawn, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { toBuildVariables } from '../../environment/environment.ts';
import type { Takedown } from '../../publishing/takedown.ts';
import type { SourceProblem } from '../../source/source-problem.ts';
import type { BuildOutcome } from './publisher.ts';

/** Builds in processes of their own: the server goes on answering, and forgets nothing it needs. */
export interface BuildProcess {
  build(): Promise<BuildOutcome>;
  /**
   * Takes out of the site what the public may no longer see. It may run beside a build.
   * @param content folder that says what is published
   * @throws what it said when it fails
   */
  takeDown(content: string): Promise<Takedown>;
  /** Ends the processes that run. */
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
 * @param command program and arguments to which `build`, `take-down --json --content=…` or `validate --json` is added
 * @param log takes what a build says, as it says it
 */
export function createBuildProcess(command: Command, log: (text: string) => void): BuildProcess {
  const running = new Set<ChildProcess>();
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
      running.add(child);
      // Nobody waits for a build; a takedown is urgent.
      if (args[0] === 'build') child.once('spawn', () => lowerPriority(child.pid));
      child.once('error', reject);
      child.once('close', (exitCode) => {
        running.delete(child);
        resolve({ exitCode, ...said });
      });
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
    async takeDown(content) {
      const args = ['take-down', '--json', `--content=${content}`];
      const { exitCode, stdout, stderr } = await run(args, () => undefined);
      if (exitCode === 0) return JSON.parse(stdout) as Takedown;
      throw new Error(stderr.trim() || `The takedown ended with code ${exitCode}.`);
    },
    close() {
      isStopped = true;
      for (const child of running) child.kill();
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

function parseProblems(text: string): readonly SourceProblem[] {
  try {
    return (JSON.parse(text) as { problems: SourceProblem[] }).problems;
  } catch {
    return [];
  }
}
