import { messages } from '../messages/index.ts';
import { element } from './dialog.ts';

/** What a technician needs, in English and folded away: staff may copy it or show it. */
export function toTechnicalDetail(told: string): HTMLDetailsElement {
  const detail = element('details');
  detail.className = 'newsroom-technical';
  detail.append(element('summary', messages.dialogs.technical), element('pre', told));
  return detail;
}
