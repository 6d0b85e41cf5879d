import { createElement as h, type ReactNode } from 'react';

/** A small button in a control. It is named by what it says: the label of the field would name it otherwise. */
export const createSmallButton = (label: string, onClick: () => void, id?: string): ReactNode =>
  h(
    'button',
    {
      key: label,
      id,
      type: 'button',
      className: 'newsroom-small-button',
      onClick,
      'aria-label': label,
    },
    label,
  );
