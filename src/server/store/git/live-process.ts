import { readBootId } from '../../../environment/boot-id.ts';

/** Ids of processes begin again with it. */
const boot = readBootId()?.slice(0, 8);

/** Tells this process from others, also from one that has its id after the machine was started again. */
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
