/** The message of an error; with `DEBUG`, its stack. */
export function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env.DEBUG ? (error.stack ?? error.message) : error.message;
}
