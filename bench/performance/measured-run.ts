import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { watchTerminal } from '../../tests/terminal.ts';

/** What a program took. */
export interface Measured {
  readonly seconds: number;
  /** Most memory (resident set) of its largest process, in MB; 0 where the system does not tell. */
  readonly megabytes: number;
}

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How often processes are looked for, in milliseconds. The kernel itself keeps the most memory of each. */
const interval = 50;

/**
 * Runs a program to its end in a fresh process.
 * @throws with its output when it fails
 */
export async function measureRun({ command, args, cwd, env }: Program): Promise<Measured> {
  const begun = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { output } = watchTerminal(child);
  let megabytes = 0;
  const timer = setInterval(() => {
    megabytes = Math.max(megabytes, ...getTree(child.pid!).map(getPeak));
  }, interval);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  ).finally(() => clearInterval(timer));
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output()}`);
  return { seconds, megabytes: Math.round(megabytes) };
}

/** The most memory that a running process and its descendants have used so far, in MB, of the largest one. */
export const getPeakOfTree = (pid: number): number =>
  Math.round(Math.max(0, ...getTree(pid).map(getPeak)));

/** A process and its descendants. */
function getTree(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const [child, parent] of getParents())
    children.set(parent, [...(children.get(parent) ?? []), child]);
  const collect = (one: number): number[] => [one, ...(children.get(one) ?? []).flatMap(collect)];
  return collect(pid);
}

/** Every process of this machine with its parent, from Linux’s /proc (proc_pid_stat(5)). */
function getParents(): [number, number][] {
  const pids = readFolder('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const fields = /^\d+ \(.*\) \S (\d+)/s.exec(readText(`/proc/${pid}/stat`));
    return fields ? [[Number(pid), Number(fields[1])]] : [];
  });
}

/** Most resident memory of a process so far, in MB. */
function getPeak(pid: number): number {
  const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readText(`/proc/${pid}/status`));
  return peak ? Number(peak[1]) / 1024 : 0;
}

/** Empty if it is gone: processes end at any time. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

export function readFolder(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
