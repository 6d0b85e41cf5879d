import { spawn, type ChildProcess } from 'node:child_process';
import { watchTerminal, type Terminal } from '../../tests/terminal.ts';
import { readFolder, readText } from '../performance/measured-run.ts';

/** A command of ours in a process group of its own, which can be killed with all its children. */
export interface Program extends Terminal {
  readonly pid: number;
  isRunning(): boolean;
  /** Resolves when it has ended, with its exit code; undefined after a signal. */
  readonly ended: Promise<number | undefined>;
  /** Sends a signal to it and to all its children. @returns when it has ended */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** @param software the working folder */
export function run(software: string, command: string, env: Record<string, string>): Program {
  const { NEWSROOM_NOW: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['src/cli/main.ts', ...command.split(' ')], {
    cwd: software,
    env: { ...inherited, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const pid = child.pid!;
  const ended = awaitEnd(child);
  return {
    ...watchTerminal(child),
    pid,
    ended,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async end(signal) {
      try {
        process.kill(signal === 'SIGKILL' ? -pid : pid, signal);
      } catch {
        // It has ended.
      }
      await ended;
    },
  };
}

const awaitEnd = (child: ChildProcess) =>
  new Promise<number | undefined>((resolve) =>
    child.once('exit', (code) => resolve(code ?? undefined)),
  );

/** The processes of a program's group, with what they run, from Linux’s /proc (proc_pid_stat(5)). */
export function listGroup(group: number): { readonly pid: number; readonly command: string }[] {
  return readFolder('/proc').flatMap((name) => {
    const stat = readText(`/proc/${name}/stat`);
    const [, state, own] = /^\d+ \(.*\) (\S) \d+ (\d+)/s.exec(stat) ?? [];
    if (Number(own) !== group || state === 'Z') return [];
    const command = readText(`/proc/${name}/cmdline`).replaceAll('\0', ' ');
    return [{ pid: Number(name), command }];
  });
}
