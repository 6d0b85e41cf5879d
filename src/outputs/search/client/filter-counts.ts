import { formatCount } from '../../../languages/wording/format-count.ts';
import { getSearchMessages } from './client-messages.ts';
import type { FilterCounts } from './pagefind.ts';
import { filterNames } from './query-address.ts';

/**
 * Adds to each choice of the filters how many of the results have it; without counts, nothing. Where one is chosen, the
 * results have no other, which says nothing of how many there would be.
 */
export function showCounts(form: HTMLFormElement, counts: FilterCounts): void {
  const { numbers } = getSearchMessages();
  for (const name of filterNames) {
    const select = form.elements.namedItem(name);
    const values = counts[name];
    if (!(select instanceof HTMLSelectElement)) continue;
    for (const option of select.options) {
      if (!option.value) continue;
      const label = (option.dataset['label'] ??= option.text);
      const isCounted = values && (option.selected || !select.value);
      option.text = isCounted
        ? `${label} (${formatCount(values[option.value] ?? 0, numbers)})`
        : label;
    }
  }
}
