import { useEffect } from 'react';
import { askUntilAnswered } from '../backends/until-answered.ts';

/**
 * Reads something for a component while it is shown, again and again until the newsroom answers.
 * @param take gets what was read
 * @param report shows staff that it could not be read
 * @param reasons read again when one of them changes
 */
export function useAnswer<T>(
  read: () => Promise<T>,
  take: (found: T) => void,
  report: (error: unknown) => void,
  reasons: readonly unknown[] = [],
): void {
  useEffect(() => {
    let isShown = true;
    void askUntilAnswered(read, () => isShown, report).then((found) => {
      if (found !== undefined && isShown) take(found);
    });
    return () => void (isShown = false);
  }, reasons);
}
