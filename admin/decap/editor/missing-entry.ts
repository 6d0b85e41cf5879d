import { createElement as h, type ReactNode } from 'react';
import { messages } from '../../messages/index.ts';

interface MissingEntryProps {
  readonly message: string;
  /** Path of the list in the admin. */
  readonly list: string;
  readonly label: string;
}

const { saved, today } = messages;

/** Shown instead of the editor if an entry can't be opened: the reason, and the ways back. */
export function MissingEntry({ message, list, label }: MissingEntryProps): ReactNode {
  return h(
    'main',
    { className: 'newsroom-missing' },
    h('h1', null, message),
    message === saved.gone && h('p', null, saved.goneWhy),
    h('p', null, h('a', { href: '#/workflow' }, `← ${today.title}`)),
    h('p', null, h('a', { href: `#${list}` }, `← ${label}`)),
  );
}
