import list from 'decap-cms-widget-list';
import { List, Map } from 'immutable';
import {
  createElement as h,
  Fragment,
  type Component,
  type ReactElement,
  type ReactNode,
} from 'react';
import { toFieldsOfNow } from '../decap/state/field-default.ts';
import { getItemNames, ItemNames } from '../decap/lists/item-names.ts';
import { getItemSummary } from '../decap/lists/list-items.ts';
import { getLabel, type WidgetProps } from '../decap/types/widget-props.ts';
import { focusFirstField } from '../dom/first-field.ts';
import { messages } from '../messages/index.ts';
import { createSmallButton } from '../dom/small-button.ts';
import { chooseFiles } from './pictures/picture-choice.ts';
import { ItemWithProblems } from './problem-list.ts';

type ListProps = WidgetProps<unknown>;

interface ListState {
  readonly itemsCollapsed: readonly boolean[];
  /** A key for each item. */
  readonly keys: readonly string[];
  /** The item that was removed last. */
  readonly removed?: { readonly index: number; readonly item: unknown } | undefined;
}

/** The members of Decap's control that ours overrides. */
interface DecapListControl extends Component<ListProps, ListState> {
  /** The summary of a closed item. */
  objectLabel(item: unknown): string;
  renderItem: (item: unknown, index: number) => ReactElement<{ readonly children?: ReactNode }>;
  /** The values with which an item begins. */
  multipleDefault: (fields: List<Map<string, unknown>>) => unknown;
  addItem: (item: unknown) => void;
  handleRemove: (index: number, event: unknown) => void;
}

const DecapListControl = list.controlComponent as unknown as new (
  props: ListProps,
) => DecapListControl;

/** A list. What somebody wrote into the file in its place can be read and removed; Decap would show no form for it. */
export function ListControl(props: ListProps): ReactNode {
  const { value, onChange, field, forID } = props;
  const isItem = (item: unknown) => !field.has('fields') || Map.isMap(item);
  const list = List.isList(value) ? value : List();
  const others = value && list !== value ? List([value]) : list.filterNot(isItem);
  if (others.isEmpty()) return h(ItemsControl, props);
  const remove = () => onChange(list.filter(isItem));
  return h(
    'div',
    { className: 'newsroom-group' },
    others.map((other, index) => h('p', { key: index }, toText(other))),
    createSmallButton(messages.group.remove(getLabel(field)), remove, forID),
  );
}

/** The field of an item that is a file. */
const findFileField = (field: Map<string, unknown>) =>
  (field.get('fields') as List<Map<string, unknown>> | undefined)?.find(
    (one) => one.get('widget') === 'file',
  );

const toText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Decap's control of a list, with names for items and buttons, and items that begin with the present. */
class ItemsControl extends DecapListControl {
  constructor(props: ListProps) {
    super(props);
    const { renderItem, multipleDefault, addItem, handleRemove } = this;
    const find = (selector: string) => [
      ...(document
        .getElementById(String(this.props.forID))
        ?.querySelectorAll<HTMLElement>(selector) ?? []),
    ];
    this.multipleDefault = (fields) => multipleDefault(toFieldsOfNow(fields));
    this.#add = addItem;
    this.addItem = (item) => {
      addItem(item);
      // Once it is there: staff go on writing in it.
      requestAnimationFrame(() =>
        focusFirstField(find('.newsroom-item-bar').at(-1)?.parentElement),
      );
    };
    this.handleRemove = (index, event) => {
      const item = this.#items.get(index);
      handleRemove(index, event);
      this.setState({ removed: { index, item } });
      requestAnimationFrame(() => find("[class*='-AddButton']")[0]?.focus());
    };
    this.renderItem = (item, index) => {
      const isCollapsed = this.state.itemsCollapsed[index] ?? false;
      const names = getItemNames(this.objectLabel(item), isCollapsed);
      const rendered = renderItem(item, index);
      const { field, forID } = this.props;
      return h(
        ItemNames,
        { key: rendered.key, value: names },
        h(ItemWithProblems, { field, forID, index, children: rendered }),
      );
    };
  }

  /** Adds an item, and leaves the focus where it is. */
  readonly #add: (item: unknown) => void;

  get #items() {
    return (this.props.value ?? List()) as List<unknown>;
  }

  override render(): ReactNode {
    const { removed } = this.state;
    const file = findFileField(this.props.field);
    const notice = removed && [
      messages.list.removed(this.objectLabel(removed.item)),
      ' ',
      createSmallButton(messages.otherPicture.putBack, () => this.#putBack(removed)),
    ];
    return h(
      Fragment,
      null,
      super.render(),
      file && createSmallButton(messages.list.addFiles, () => this.#chooseFiles(file)),
      h('p', { className: 'newsroom-warning', role: 'status' }, ...(notice ?? [])),
    );
  }

  /** Adds an item for each file that staff choose or upload. */
  #chooseFiles(file: Map<string, unknown>): void {
    const add = (path: string) => this.#add(Map({ [String(file.get('name'))]: path }));
    chooseFiles({ ...this.props, field: file }, add);
  }

  #putBack({ index, item }: NonNullable<ListState['removed']>): void {
    this.setState(({ itemsCollapsed, keys }) => ({
      itemsCollapsed: itemsCollapsed.toSpliced(index, 0, true),
      keys: keys.toSpliced(index, 0, crypto.randomUUID()),
      removed: undefined,
    }));
    this.props.onChange(this.#items.insert(index, item));
  }

  /** Replaces the summary that Decap makes from the name of the first field. */
  override objectLabel(item: unknown): string {
    const { field } = this.props;
    const summary = field.has('summary') ? super.objectLabel(item) : '';
    const isNameless = summary === `No ${String(field.getIn(['fields', 0, 'name']))}`;
    return summary && !isNameless ? summary : getItemSummary(field, item);
  }
}
