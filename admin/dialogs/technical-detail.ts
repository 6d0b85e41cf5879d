import { createElement } from '../dom/element.ts';
import { messages } from '../messages/index.ts';

/** Creates a closed `<details>` with what a technician needs, in English. Staff can copy or show it. */
export function createTechnicalDetail(detail: string): HTMLDetailsElement {
  return createElement(
    'details',
    { class: 'newsroom-technical' },
    createElement('summary', {}, messages.dialogs.technical),
    createElement('pre', {}, detail),
  );
}
