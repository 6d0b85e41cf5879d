import type { List, Map } from 'immutable';
import {
  createContext,
  createElement as h,
  useContext,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { EntryName } from '../../src/model/entry-name.ts';
import { toEditorAddress } from '../entries/entry-location.ts';
import { getProblems, subscribeToProblems } from '../guards/problems/problem-store.ts';
import { messages } from '../messages/index.ts';
import { toProblemsId, useDescription } from './description.ts';
import { getFieldProblems } from './field-problems.ts';
import { getLabel } from '../decap/types/widget-props.ts';

interface FieldProps {
  readonly field: Map<string, unknown>;
  readonly forID: string;
}

/** Path of the field around a control; undefined inside a list, which shows its problems itself. */
const ParentPath = createContext<string | undefined>('');

/** Shows the problems of the last check below the control of their field. */
export function withProblems<P extends FieldProps>(Control: ComponentType<P>): ComponentType<P> {
  return function ControlWithProblems(props: P): ReactNode {
    const { field, forID } = props;
    const parent = useContext(ParentPath);
    const problems = useSyncExternalStore(subscribeToProblems, getProblems);
    const name = String(field.get('name'));
    const path = parent === undefined ? undefined : parent === '' ? name : `${parent}.${name}`;
    const isList = field.get('widget') === 'list';
    const inner = isList ? [] : getInnerNames(field);
    const shown = path === undefined ? [] : getFieldProblems(problems, { path, inner, isList });
    useDescription(forID, shown.length > 0);
    // Screen readers announce the name of the group with each of its fields.
    const isGroup = isList || inner.length > 0;
    const control = h(Control, props);
    const list =
      shown.length > 0 &&
      h(
        'ul',
        {
          id: toProblemsId(forID),
          className: 'newsroom-problems',
          role: 'alert',
          'data-field': forID,
        },
        shown.map(({ field: path, message, item, draft }, index) =>
          h(
            'li',
            { key: index, 'data-path': path },
            item ? messages.problems.item(item) + message : message,
            draft && createDraftLink(draft),
          ),
        ),
      );
    return h(
      ParentPath,
      { value: isList ? undefined : path },
      // Below the fields of a group, it would be far from the first.
      inner.length > 0 && list,
      isGroup ? h('div', { role: 'group', 'aria-label': getLabel(field) }, control) : control,
      inner.length === 0 && list,
    );
  };
}

/** Opens the draft in another window: it is published there, and this entry here. */
function createDraftLink(draft: EntryName): ReactNode {
  const link = { key: 'draft', href: toEditorAddress(draft), target: '_blank' };
  return [' ', h('a', link, messages.dialogs.openDraft)];
}

function getInnerNames(field: Map<string, unknown>): string[] {
  const fields = field.get('fields') as List<Map<string, unknown>> | undefined;
  return fields?.map((inner) => String(inner.get('name'))).toArray() ?? [];
}
