/** Median, 95th percentile and maximum of times. @param times milliseconds */
export function formatShares(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const getShare = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
  return `median ${getShare(0.5)} ms, 95% ${getShare(0.95)} ms, worst ${getShare(1)} ms`;
}
