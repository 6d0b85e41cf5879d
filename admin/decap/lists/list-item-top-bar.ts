import Icon from 'decap-cms-ui-default/dist/esm/Icon';
import { createElement as h, useContext, type ComponentType, type ReactNode } from 'react';
import { ItemNames } from './item-names.ts';

interface TopBarProps {
  readonly id: string;
  readonly className?: string;
  readonly collapsed?: boolean;
  readonly allowReorder?: boolean;
  readonly allowRemove?: boolean;
  /** The handle by which an item is moved, around its icon. */
  readonly dragHandle?: ComponentType<{ readonly id: string; readonly children: ReactNode }>;
  onCollapseToggle?(): void;
  onRemove?(): void;
}

/** The bar above an item of a list, with accessible names for the buttons; Decap's have only icons. */
export default function ListItemTopBar(props: TopBarProps): ReactNode {
  const { id, className = '', collapsed = false, dragHandle: Handle } = props;
  const { onCollapseToggle, onRemove } = props;
  const names = useContext(ItemNames);
  const arrow = h(Icon, { type: 'chevron', direction: collapsed ? 'right' : 'down', ...small });
  const handle = h(
    'span',
    { role: 'img', 'aria-label': names?.move },
    h(Icon, { type: 'drag-handle', ...small }),
  );
  return h(
    'div',
    { className: `newsroom-item-bar ${className}` },
    onCollapseToggle
      ? h(
          'button',
          { 'aria-expanded': !collapsed, 'aria-label': names?.toggle, onClick: onCollapseToggle },
          arrow,
        )
      : h('span'),
    Handle && props.allowReorder ? h(Handle, { id, children: handle }) : h('span'),
    onRemove && props.allowRemove
      ? h('button', { 'aria-label': names?.remove, onClick: onRemove }, h(Icon, cross))
      : h('span'),
  );
}

const small = { size: 'small' };
const cross = { type: 'close', ...small };
