import { readFileSync } from 'node:fs';

/** When the machine was started, as far as Linux says: ids of processes begin again with it. */
const boot = readBoot();

function readBoot(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  } catch {
    return undefined;
  }
}

/** How this process is told from others, also from one that has its id after the machine was started again. */
export const ownProcess: ProcessId = { pid: process.pid, ...(boot && { boot }) };

export interface ProcessId {
  readonly pid: number;
  /** The first digits of Linux's boot id. */
  readonly boot?: string | undefined;
}

/** Whether a process is running. */
export function isAlive({ pid, boot: itsBoot }: ProcessId): boolean {
  if (boot && itsBoot && itsBoot !== boot) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
