import type { Map } from 'immutable';
import { createElement as h, type ReactNode } from 'react';
import type { Source } from '../formats/entry-format.ts';
import { createOpenButton } from '../dialogs/open-button.ts';
import { messages } from '../messages/index.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

interface HistoryProps {
  /** Decap's entry. */
  readonly entry: Map<string, unknown>;
  readonly values: Values;
}

/** Opens the history of the entry in the editor. Its code is loaded then. */
export function HistoryButton({ entry, values }: HistoryProps): ReactNode {
  const open = async () => {
    const { openHistory } = await import('./history-dialog.ts');
    const toText = (name: string) => String(entry.get(name));
    const source = values.$source as Source | undefined;
    await openHistory({
      collection: toText('collection'),
      slug: toText('slug'),
      path: toText('path'),
      version: source?.version,
      values,
      keptFor: source?.keptFor,
    });
  };
  return h('p', null, createOpenButton(messages.history.open, open));
}
