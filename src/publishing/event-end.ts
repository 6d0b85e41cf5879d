/** Milliseconds after its start at which an event without a stated end counts as over. */
const usualLength = 3 * 60 * 60 * 1000;

/** When an event is over: at its end, or three hours after its start. @returns ISO 8601 */
export const getEventEnd = ({
  start,
  end,
}: {
  readonly start: string;
  readonly end?: string | undefined;
}) => end ?? new Date(Date.parse(start) + usualLength).toISOString();
