import { createElement } from '../dom/element.ts';
import { createWindowLink } from '../dom/window-link.ts';
import { messages } from '../messages/index.ts';
import { getAdminNaming } from './admin-naming.ts';
import type { SourceProblem } from '../../src/languages/problems/source-problem.ts';
import { toDisplayedProblem } from './displayed-problem.ts';
import { toAdminAddress } from './file-name.ts';

/**
 * Formats a problem as a list item: a link to its entry, then what is wrong and what to do.
 * @param lead leads to its place in the form, where its entry is open
 */
export function createProblemItem(problem: SourceProblem, lead?: () => void): (string | Node)[] {
  const { file, text } = toDisplayedProblem(problem, getAdminNaming());
  if (file.address === undefined) return [file.name + text];
  const click = (event: Event) => {
    if (!lead) return;
    event.preventDefault();
    lead();
  };
  const link = createElement('a', { href: file.address, click }, file.name);
  return [link, text, ...createDraftLink(problem)];
}

/** A link that opens the draft in another window: it is published there, and this entry here. */
function createDraftLink({ draft }: SourceProblem): (string | Node)[] {
  const href = draft && toAdminAddress(draft);
  return href ? [' ', createWindowLink(href, messages.dialogs.openDraft)] : [];
}
