import type { ReactNode } from 'react';
import { createSmallButton } from '../dom/small-button.ts';
import { showMessage } from './show-message.ts';

/** A small button that opens a dialog. If that fails, as while the newsroom does not answer, it says why. */
export const createOpenButton = (label: string, open: () => Promise<unknown>): ReactNode =>
  createSmallButton(
    label,
    () => void open().catch(({ message }: Error) => showMessage(label, [message])),
  );
