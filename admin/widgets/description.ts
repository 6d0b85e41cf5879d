import { useEffect } from 'react';

/** Ids of the elements below a control: its problems, and Decap's hint (see src/build/decap/editor-patches.ts). */
export const toProblemsId = (id: string) => `${id}-problems`;
const toHintId = (id: string) => `${id}-hint`;

/**
 * Connects a control with its hint and problems by `aria-describedby`; Decap connects it only with its label.
 * @param id of the control; a list or group has no element with it
 * @param isWrong whether the last check found something wrong with it
 */
export function useDescription(id: string, isWrong: boolean): void {
  useEffect(() => {
    const control = document.getElementById(id);
    if (!control) return;
    const described = control.getAttribute('aria-describedby') ?? '';
    const ids = new Set(described.split(' ').filter(Boolean));
    for (const part of [toProblemsId(id), toHintId(id)]) {
      ids.delete(part);
      if (document.getElementById(part)) ids.add(part);
    }
    if (ids.size > 0) control.setAttribute('aria-describedby', [...ids].join(' '));
    else control.removeAttribute('aria-describedby');
    if (isWrong) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  });
}
