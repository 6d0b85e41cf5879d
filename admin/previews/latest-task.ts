/**
 * Runs a task again when it is asked for while it runs, and then only once: what was asked for in
 * between is out of date.
 */
export function defineLatestTask(task: () => Promise<void>): () => void {
  let running = false;
  let asked = false;
  const run = async () => {
    running = true;
    while (asked) {
      asked = false;
      await task();
    }
    running = false;
  };
  return () => {
    asked = true;
    if (!running) void run();
  };
}
