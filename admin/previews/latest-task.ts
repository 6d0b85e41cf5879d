/**
 * Wraps a task so that calls while it runs start it once more at its end; the calls in between are out of
 * date.
 */
export function defineLatestTask(task: () => Promise<void>): () => void {
  let isRunning = false;
  let isRequested = false;
  const run = async () => {
    isRunning = true;
    while (isRequested) {
      isRequested = false;
      await task();
    }
    isRunning = false;
  };
  return () => {
    isRequested = true;
    if (!isRunning) void run();
  };
}
