import { createElement as h, type ReactNode } from 'react';
import { getAdminNaming } from '../content-problems/admin-naming.ts';
import type { SourceProblem } from '../../src/languages/problems/source-problem.ts';
import { toDisplayedProblem } from '../content-problems/displayed-problem.ts';
import { messages } from '../messages/index.ts';
import { Warning } from './warning.ts';

/** The problems that keep the site from being built, each with a link to its entry. */
export function SiteProblems({ problems }: { problems: readonly SourceProblem[] }): ReactNode {
  if (problems.length === 0) return null;
  return h(Warning, {
    title: messages.site.failed,
    children: h('ul', null, problems.map(toItem)),
  });
}

function toItem(problem: SourceProblem, index: number): ReactNode {
  const { file, text } = toDisplayedProblem(problem, getAdminNaming());
  const name = file.address ? h('a', { href: file.address }, file.name) : file.name;
  return h('li', { key: index }, name, text);
}
