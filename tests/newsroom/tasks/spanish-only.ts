import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** English words of the interface, which nobody should meet in the Spanish admin. */
const englishWords =
  /\b(New|Saved?|Publish(ed)?|Draft|Ready|entr(y|ies)|Delete|Close|Add|Remove|Choose|Cancel|Search|Upload|Replace|Withdraw|Show|Open|History|Restore|Headline|Summary|optional|[Yy]our?)\b/;

/** Demands that what a screen reader reads has no English word of the interface. */
export async function demandSpanish(element: Locator): Promise<void> {
  const heard = (await element.ariaSnapshot()).replace(/\/url: .*|New York/g, '');
  expect(heard).not.toMatch(englishWords);
}
