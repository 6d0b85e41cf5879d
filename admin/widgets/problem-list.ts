import { List, Map } from 'immutable';
import {
  cloneElement,
  createContext,
  createElement as h,
  useContext,
  useSyncExternalStore,
  type ComponentType,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { EntryName } from '../../src/model/entry-name.ts';
import { toEditorAddress } from '../entries/entry-location.ts';
import { getProblems, subscribeToProblems } from '../guards/problems/problem-store.ts';
import { messages } from '../messages/index.ts';
import { toProblemsId } from '../dom/description-ids.ts';
import { useDescription } from './description.ts';
import { useWrittenLanguage } from './written-language.ts';
import { getFieldProblems, type ControlledField, type NumberedProblem } from './field-problems.ts';
import { getLabel } from '../decap/types/widget-props.ts';

interface FieldProps {
  readonly field: Map<string, unknown>;
  readonly forID: string;
  readonly value?: unknown;
}

/** What the path of a field begins with: that of the group or item around it, and a point; the path of an item that is one value. */
const Prefix = createContext('');

const toPath = (prefix: string, name: string) => (/[^.]$/.test(prefix) ? prefix : prefix + name);

/** Shows the problems of the last check below the control of their field. */
export function withProblems<P extends FieldProps>(Control: ComponentType<P>): ComponentType<P> {
  return function ControlWithProblems(props: P): ReactNode {
    const { field, forID } = props;
    const path = toPath(useContext(Prefix), String(field.get('name')));
    const isList = field.get('widget') === 'list';
    const inner = isList ? getItemNumbers(field, props.value) : getInnerNames(field);
    const shown = useShown({ path, inner, isList });
    useDescription(forID, shown.length > 0);
    useWrittenLanguage(forID, path);
    const isAround = !isList && inner.length > 0;
    const control = h(Control, props);
    const list = createProblemList(shown, forID, toProblemsId(forID));
    return h(
      Prefix,
      { value: `${path}.` },
      // Below the fields of a group, it would be far from the first.
      isAround && list,
      // Screen readers announce the name of the group with each of its fields.
      isList || isAround
        ? h('div', { role: 'group', 'aria-label': getLabel(field) }, control)
        : control,
      !isAround && list,
    );
  };
}

interface ItemProps {
  readonly field: Map<string, unknown>;
  /** Id of the list. */
  readonly forID: string;
  readonly index: number;
  readonly children: ReactElement<{ readonly children?: ReactNode }>;
}

/** An item of a list, with the problems of the whole item above its fields. */
export function ItemWithProblems({ field, forID, index, children: item }: ItemProps): ReactNode {
  const path = useContext(Prefix) + index;
  const inner = getInnerNames(field);
  const isValue = inner.length === 0;
  const shown = useShown({ path, inner });
  const list = isValue || createProblemList(shown, forID);
  return h(
    Prefix,
    { value: isValue ? path : `${path}.` },
    cloneElement(item, undefined, list, item.props.children),
  );
}

const useShown = (field: ControlledField): NumberedProblem[] =>
  getFieldProblems(useSyncExternalStore(subscribeToProblems, getProblems), field);

function createProblemList(
  shown: readonly NumberedProblem[],
  forID: string,
  id?: string,
): ReactNode {
  if (shown.length === 0) return undefined;
  return h(
    'ul',
    { id, className: 'newsroom-problems', role: 'alert', 'data-field': forID },
    shown.map(({ field: path, message, item, draft }, index) =>
      h(
        'li',
        { key: index, 'data-path': path },
        item ? messages.problems.item(item) + message : message,
        draft && createDraftLink(draft),
      ),
    ),
  );
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

/** The numbers of the items that have controls: all, unless one is none. */
function getItemNumbers(field: Map<string, unknown>, value: unknown): string[] {
  const items = List.isList(value) ? value.toArray() : [];
  const isShown = field.has('fields') ? items.every((item) => Map.isMap(item)) : field.has('field');
  return isShown ? items.map((_, index) => String(index)) : [];
}
