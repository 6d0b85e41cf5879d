/** With what a process ended, for a message: the system kills one where memory has run out. */
export const formatEnd = (code: number | null, signal: NodeJS.Signals | null): string =>
  signal === 'SIGKILL'
    ? 'SIGKILL: the memory of this machine may have run out'
    : (signal ?? `code ${code}`);
