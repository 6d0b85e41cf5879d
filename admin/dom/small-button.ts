import { createElement as h, type ReactNode } from 'react';

/** A small button. It is named by what it says: in a control, the label of the field would name it otherwise. */
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
