import { createElement as h, useState, type ReactNode } from 'react';
import { parseListName } from '../../src/model/entry-name.ts';
import { collections } from '../../src/model/content-types/collections.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { getFieldAt } from '../entries/field-label.ts';
import { findReferredTitles } from '../references/find-references.ts';
import { sortGroups } from './group-order.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { toGroupLabel } from '../formats/list-keys.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { reportListFailure } from './entry-pages.ts';
import { EntryRows } from './entry-rows.ts';
import type { ListGrouping, ListQuery, Values } from './list-query.ts';
import { useAnswer } from './use-answer.ts';

interface GroupsProps {
  readonly collection: Values;
  readonly viewStyle: string;
  readonly query: ListQuery;
  readonly grouping: ListGrouping;
}

interface ListedGroup {
  /** As the server knows it. */
  readonly group: string;
  readonly count: number;
  /** As staff read it. */
  readonly value: string;
}

/** A list by groups. The first is open; each loads its entries when it is opened. */
export function EntryGroups({ query, grouping, ...list }: GroupsProps): ReactNode {
  const { field, label } = grouping;
  const [groups, setGroups] = useState<readonly ListedGroup[]>([]);
  useAnswer(() => loadGroups(query, field), setGroups, reportListFailure);
  return groups.map(({ group, count, value }, index) =>
    h(
      Group,
      { key: group, title: `${label} ${value} (${count})`, isFirst: index === 0 },
      h(EntryRows, { ...list, query: { ...query, group: { field, value: group } } }),
    ),
  );
}

function Group({
  title,
  isFirst,
  children,
}: {
  readonly title: string;
  readonly isFirst: boolean;
  readonly children?: ReactNode;
}): ReactNode {
  const [isOpen, setOpen] = useState(isFirst);
  return h(
    'details',
    {
      className: 'newsroom-list-group',
      open: isOpen,
      onToggle: ({ currentTarget }) => setOpen((currentTarget as HTMLDetailsElement).open),
    },
    h('summary', null, h('h2', null, title)),
    isOpen && children,
  );
}

/** Most groups that are named by titles: as many as the server finds at once. */
const mostTitles = 200;

async function loadGroups(query: ListQuery, field: string): Promise<ListedGroup[]> {
  const { collection, states, missingIn, isOutdated } = query;
  const groups = await getImplementation().call('groupEntries', {
    collection,
    field,
    states,
    missingIn,
    isOutdated,
  });
  // Decap has only the lists of our configuration.
  const type: ContentType = collections[parseListName(collection)!.collection];
  const { structure } = getFieldAt(type, `${field}.0`) ?? type.fields[field]!;
  const keys = groups.flatMap(({ value }) => value || []).slice(0, mostTitles);
  const titles: ReadonlyMap<string, string> =
    structure.kind === 'reference' ? await findReferredTitles(structure.to, keys) : new Map();
  const toLabel = (group: string) =>
    titles.get(group) ?? toGroupLabel(type.fields[field]!, group, getAdminLanguage());
  return sortGroups(
    groups.map(({ value, count }) => ({ group: value, count, value: toLabel(value) })),
  );
}
