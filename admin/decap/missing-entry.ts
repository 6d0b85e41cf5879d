import { createElement as h, type ReactNode } from 'react';

interface MissingEntryProps {
  readonly message: string;
  /** Path of the list in the admin. */
  readonly list: string;
  readonly label: string;
}

/** Shown instead of the editor if an entry can't be opened: the reason, and a link back to the list. */
export function MissingEntry({ message, list, label }: MissingEntryProps): ReactNode {
  return h(
    'main',
    { className: 'newsroom-missing' },
    h('h1', null, message),
    h('a', { href: `#${list}` }, `← ${label}`),
  );
}
