/** The message of an error; with `DEBUG`, its stack. */
export function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env.DEBUG) return error.stack ?? error.message;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  // Node says so where it would make the folders above it, too.
  return code === 'ENOENT' && syscall === 'mkdir'
    ? `The folder ${path} can’t be made. Its disk may be read-only.`
    : error.message;
}
