import { createElement } from '../dom/element.ts';
import { messages } from '../messages/index.ts';

/** What a technician needs, in English and folded away: staff may copy it or show it. */
export function createTechnicalDetail(told: string): HTMLDetailsElement {
  return createElement(
    'details',
    { class: 'newsroom-technical' },
    createElement('summary', {}, messages.dialogs.technical),
    createElement('pre', {}, told),
  );
}
