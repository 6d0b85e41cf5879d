import { createElement as h, type ReactNode } from 'react';

/** A section of the first screen that staff must not miss: it has a border, and comes before all others. */
export const Warning = ({ title, children }: { title: string; children: ReactNode }): ReactNode =>
  h('section', { className: 'newsroom-today-problems' }, h('h2', null, title), children);
