/** Milliseconds after its start at which an event without a stated end counts as over. */
const usualLength = 3 * 60 * 60 * 1000;

/**
 * When an event is over: at its end, or three hours after its start.
 * @returns milliseconds since 1970-01-01T00:00Z; NaN for a moment that cannot be read
 */
export const getEventEnd = ({
  start,
  end,
}: {
  readonly start: string;
  readonly end?: string | undefined;
}): number => (end ? Date.parse(end) : Date.parse(start) + usualLength);
