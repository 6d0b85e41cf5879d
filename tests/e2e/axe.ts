import axe, { type Result, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA. */
const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // Off by default although it belongs to WCAG 2.2 AA.
  rules: { 'target-size': { enabled: true } },
};

/** Only the rules for colors. */
export const colors: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** Violations on a page: rule, explanation and the first elements, as strings. */
export async function getViolations(page: Page, options = everything): Promise<string[]> {
  // Evaluated rather than added as a script element, which the site's policy would refuse.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate<Result[], RunOptions>(async (given) => {
    const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
    // Describing the thousands of elements without a violation takes most of axe's time.
    return (await run({ ...given, resultTypes: ['violations'] })).violations;
  }, options);
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html, target, failureSummary }) => {
      const reason = (failureSummary ?? '').split('\n')[1]?.trim() ?? '';
      return `${target.join(' ')} — ${html.slice(0, 120)} — ${reason}`;
    });
    return `${id}: ${help} (${nodes.length})\n  ${places.join('\n  ')}`;
  });
}
