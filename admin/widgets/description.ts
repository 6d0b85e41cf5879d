import { useEffect } from 'react';
import { toDescriptionIds } from '../dom/description-ids.ts';

/**
 * Connects a control with its hint and problems by `aria-describedby`; Decap connects it only with its label. Either may come
 * later or not at all: an id without an element describes nothing.
 * @param id of the control; a list or group has no element with it
 * @param isWrong whether the last check found something wrong with it
 */
export function useDescription(id: string, isWrong: boolean): void {
  useEffect(() => {
    const control = document.getElementById(id);
    if (!control) return;
    const described = control.getAttribute('aria-describedby') ?? '';
    const ids = new Set(described.split(' ').filter(Boolean));
    for (const part of toDescriptionIds(id)) {
      ids.delete(part);
      ids.add(part);
    }
    control.setAttribute('aria-describedby', [...ids].join(' '));
    if (isWrong) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  });
}
