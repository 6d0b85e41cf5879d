/** What Node, SQLite and the bundler say of a full disk. An error of ours that quotes it says what to do. */
const fullDisk =
  /^(ENOSPC|EDQUOT)\b.*|^database or disk is full$|No space left on device \(os error 28\)/;

/** The message of an error; with `DEBUG`, its stack. */
export function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env.DEBUG) return error.stack ?? error.message;
  const said = fullDisk.exec(error.message)?.[0];
  if (said) return `The disk is full. Make room on it. (${said})`;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  // Node says so where it would make the folders above it, too.
  return code === 'ENOENT' && syscall === 'mkdir'
    ? `The folder ${path} can’t be made. Its disk may be read-only.`
    : error.message;
}
