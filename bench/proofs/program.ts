import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A command of ours in a process group of its own, which can be killed with all its children. */
export interface Program {
  readonly pid: number;
  output(): string;
  /** Waits until something is found in everything that it has printed. @throws when it ends before */
  waitFor<T>(find: (output: string) => T | undefined): Promise<T>;
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
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      for (const listener of listeners) listener();
    });
  const ended = awaitEnd(child);
  return {
    pid,
    ended,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    output: () => output,
    waitFor: (find) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = find(output);
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        void ended.then((code) => {
          look();
          reject(new Error(`${command} ended with ${code}:\n${output}`));
        });
        look();
      }),
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
  return readdirSync('/proc').flatMap((name) => {
    const stat = readText(`/proc/${name}/stat`);
    const [, state, own] = /^\d+ \(.*\) (\S) \d+ (\d+)/s.exec(stat) ?? [];
    if (Number(own) !== group || state === 'Z') return [];
    const command = readText(`/proc/${name}/cmdline`).replaceAll('\0', ' ');
    return [{ pid: Number(name), command }];
  });
}

/** Empty if it is gone: processes end at any time. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
