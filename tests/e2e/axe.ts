import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA. */
const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Violations on a page, as text: rule, what is wrong, and the first elements it is wrong of. */
export async function getViolations(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script element, which the site's policy would refuse.
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults, string[]>(
    (tags) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: tags,
        // Off by default although it belongs to WCAG 2.2 AA.
        rules: { 'target-size': { enabled: true } },
      }),
    wcagTags,
  );
  return results.violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html, target, failureSummary }) => {
      const reason = (failureSummary ?? '').split('\n')[1]?.trim() ?? '';
      return `${target.join(' ')} — ${html.slice(0, 120)} — ${reason}`;
    });
    return `${id}: ${help} (${nodes.length})\n  ${places.join('\n  ')}`;
  });
}
