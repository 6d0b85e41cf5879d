/**
 * The processor time that an action takes, with all threads of this process, in milliseconds. On a busy machine the clock
 * also counts what other programs do.
 */
export async function measureProcessor(act: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
