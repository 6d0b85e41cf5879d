import type { ChartData } from './chart-data.ts';

/** More numbers than this are easier to follow in the table below the drawing. */
const mostNumbers = 40;

/** What a screen reader says of a drawing: its title, then each number that is not missing with the names of its category and series. */
export function formatSpoken(
  { series, points }: ChartData,
  format: (value: number) => string,
  title: string,
  colon: string,
): string {
  if (points.length * series.length > mostNumbers) return title;
  const groups = points.flatMap(({ label, values }) => {
    const numbers = values.flatMap((value, index) => {
      if (value === null) return [];
      return series.length > 1 ? `${series[index]} ${format(value)}` : format(value);
    });
    return numbers.length > 0 ? label + colon + numbers.join(', ') : [];
  });
  return `${title}. ${groups.join('; ')}`;
}
