const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Milliseconds in which signals count as one: a terminal sends Ctrl+C to all processes, and npm passes it on once more.
 */
const repetition = 1000;

/**
 * Closes a server when somebody asks it to stop. If they ask again, because it takes too long, the process ends at once.
 * @param close finishes what is under way
 * @returns closes it as well, and listens no more
 */
export function closeOnSignal(close: () => Promise<void>): () => Promise<void> {
  let asked: number | undefined;
  function stop(signal: NodeJS.Signals): void {
    if (asked === undefined) {
      asked = performance.now();
      void close();
    } else if (performance.now() - asked > repetition) {
      forget();
      process.kill(process.pid, signal);
    }
  }
  const forget = () => signals.forEach((signal) => process.off(signal, stop));
  for (const signal of signals) process.on(signal, stop);
  return () => {
    forget();
    return close();
  };
}
