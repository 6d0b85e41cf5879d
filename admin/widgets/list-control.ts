import list from 'decap-cms-widget-list';
import type { List, Map } from 'immutable';
import { createElement as h, type Component, type ReactElement } from 'react';
import { toFieldsOfNow } from '../decap/state/field-default.ts';
import { getItemNames, ItemNames } from '../decap/lists/item-names.ts';
import { getItemSummary } from '../decap/lists/list-items.ts';
import { focusFirstField } from '../dom/first-field.ts';

interface ListProps extends Record<string, unknown> {
  readonly field: Map<string, unknown>;
}

interface ListState {
  readonly itemsCollapsed: readonly boolean[];
}

/** The members of Decap's control that ours overrides. */
interface DecapListControl extends Component<ListProps, ListState> {
  /** The summary of a closed item. */
  objectLabel(item: unknown): string;
  renderItem: (item: unknown, index: number) => ReactElement;
  /** The values with which an item begins. */
  multipleDefault: (fields: List<Map<string, unknown>>) => unknown;
  addItem: (item: unknown) => void;
  handleRemove: (index: number, event: unknown) => void;
}

const DecapListControl = list.controlComponent as unknown as new (
  props: ListProps,
) => DecapListControl;

/** Decap's control of a list, with names for items and buttons, and items that begin with the present. */
export class ListControl extends DecapListControl {
  constructor(props: ListProps) {
    super(props);
    const { renderItem, multipleDefault, addItem, handleRemove } = this;
    const find = (selector: string) => [
      ...(document
        .getElementById(String(this.props.forID))
        ?.querySelectorAll<HTMLElement>(selector) ?? []),
    ];
    this.multipleDefault = (fields) => multipleDefault(toFieldsOfNow(fields));
    this.addItem = (item) => {
      addItem(item);
      // Once it is there: staff go on writing in it.
      requestAnimationFrame(() =>
        focusFirstField(find('.newsroom-item-bar').at(-1)?.parentElement),
      );
    };
    this.handleRemove = (index, event) => {
      handleRemove(index, event);
      requestAnimationFrame(() => find("[class*='-AddButton']")[0]?.focus());
    };
    this.renderItem = (item, index) => {
      const isCollapsed = this.state.itemsCollapsed[index] ?? false;
      const names = getItemNames(this.objectLabel(item), isCollapsed);
      const rendered = renderItem(item, index);
      return h(ItemNames, { key: rendered.key, value: names }, rendered);
    };
  }

  /** Replaces the summary that Decap makes from the name of the first field. */
  override objectLabel(item: unknown): string {
    const { field } = this.props;
    const summary = field.has('summary') ? super.objectLabel(item) : '';
    const isNameless = summary === `No ${String(field.getIn(['fields', 0, 'name']))}`;
    return summary && !isNameless ? summary : getItemSummary(field, item);
  }
}
