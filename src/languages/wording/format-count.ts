/**
 * A whole number for readers: “1,234”. Spanish alone writes four digits without a separator, which is hard to read beside
 * numbers that have one.
 * @param numbers language and territory (BCP 47) by which the newsroom writes numbers: `es-US`
 */
export const formatCount = (count: number, numbers: string): string =>
  new Intl.NumberFormat(numbers, { useGrouping: 'always' }).format(count);
