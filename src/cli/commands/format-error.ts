/** What Node and SQLite say of a full disk. An error of ours that quotes it says what to do. */
const fullDisk = /^(ENOSPC|EDQUOT)\b|^database or disk is full$/;

/** The message of an error; with `DEBUG`, its stack. */
export function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env.DEBUG) return error.stack ?? error.message;
  if (fullDisk.test(error.message)) return `The disk is full. Make room on it. (${error.message})`;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  // Node says so where it would make the folders above it, too.
  return code === 'ENOENT' && syscall === 'mkdir'
    ? `The folder ${path} can’t be made. Its disk may be read-only.`
    : error.message;
}
