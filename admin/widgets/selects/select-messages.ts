import type { AriaLiveMessages, GroupBase } from 'react-select';
import { messages } from '../../messages/index.ts';

const { select } = messages;

/** What a list of choices says to screen readers; react-select itself says it in English. */
export function toSelectMessages<Option>(): AriaLiveMessages<Option, boolean, GroupBase<Option>> {
  return {
    guidance: ({ context }) => select.guidance[context],
    onChange: ({ action, label }) => {
      if (action === 'select-option') return select.chosen(label);
      if (action === 'clear') return select.cleared;
      return ['deselect-option', 'pop-value', 'remove-value'].includes(action)
        ? select.removed(label)
        : '';
    },
    onFilter: ({ resultsMessage }) => resultsMessage,
    onFocus: ({ label }) => label,
  };
}

/** How many entries a list offers. */
export const formatOffered = ({ count }: { readonly count: number }): string =>
  select.offered(count);
