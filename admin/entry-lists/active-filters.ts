import { FILTER_ENTRIES_REQUEST } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { createElement as h, type ReactNode } from 'react';
import { messages } from '../messages/index.ts';
import { createSmallButton } from '../dom/small-button.ts';
import type { Values } from './list-query.ts';

const { filter: filterMessages } = messages;

/** Names the filters of a list, which stay when staff come back to it, and ends them. */
export function ActiveFilters({
  collection,
  filters,
}: {
  readonly collection: Values;
  readonly filters: readonly Values[];
}): ReactNode {
  if (filters.length === 0) return null;
  const end = () => {
    for (const filter of filters)
      store.dispatch({
        type: FILTER_ENTRIES_REQUEST,
        payload: { collection: collection.get('name'), filter: filter.toJS() },
      });
  };
  const labels = filters.map((filter) => filter.get('label')).join(', ');
  return h(
    'p',
    { className: 'newsroom-active-filters' },
    h('span', null, filterMessages.active, messages.colon, h('strong', null, labels)),
    createSmallButton(filterMessages.end, end),
  );
}
