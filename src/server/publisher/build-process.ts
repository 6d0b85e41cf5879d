import { spawn, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { toBuildVariables } from '../../environment/environment.ts';
import type { Takedown } from '../../publishing/takedown.ts';
import type { SourceProblem } from '../../source/source-problem.ts';
import type { BuildOutcome } from './publisher.ts';

/** Runs builds in separate processes, so that the server keeps responding and keeps its memory for itself. */
export interface BuildProcess {
  build(): Promise<BuildOutcome>;
  /**
   * Removes from the site what is no longer public. It may run during a build.
   * @param content the content folder as published
   * @throws Error with the process's output when it fails
   */
  takeDown(content: string): Promise<Takedown>;
  /**
   * Shows readers a former version.
   * @throws Error with the process's output when it fails
   */
  rollBack(version: number): Promise<void>;
  /** Ends the running processes. */
  close(): void;
}

/** A program and its first arguments. */
export type Command = readonly [string, ...string[]];

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Lower than what staff use: 10 of 19 on Unix, “below normal” on Windows. */
const lowPriority = 10;

/**
 * @param command program and arguments to which `build`, `take-down --json --content=…`, `roll-back …` or `validate --json` is added
 * @param log receives the output of a build as it comes
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
      const output = { stdout: '', stderr: '' };
      for (const name of ['stdout', 'stderr'] as const)
        child[name].setEncoding('utf8').on('data', (text: string) => {
          output[name] += text;
          show(text);
        });
      running.add(child);
      // Nobody waits for a build; a takedown is urgent.
      if (args[0] === 'build') child.once('spawn', () => lowerPriority(child.pid));
      child.once('error', reject);
      child.once('close', (exitCode) => {
        running.delete(child);
        resolve({ exitCode, ...output });
      });
    });
  }

  return {
    async build() {
      const { exitCode, stderr } = await run(['build'], log);
      if (exitCode === 0) return {};
      if (isStopped) return { cause: 'The build was stopped.' };
      // The exit code is the same for content problems and crashes; only `validate` tells them apart.
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
    async rollBack(version) {
      const { exitCode, stderr } = await run(['roll-back', String(version)], log);
      if (exitCode !== 0) throw new Error(stderr.trim());
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
    // It has ended already, or the system has no priorities: the build works without.
  }
}

function parseProblems(text: string): readonly SourceProblem[] {
  try {
    return (JSON.parse(text) as { problems: SourceProblem[] }).problems;
  } catch {
    return [];
  }
}
