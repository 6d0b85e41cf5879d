import { useEffect } from 'react';

/** Ids of what stands below a control: what is wrong with it, and Decap's hint (see src/build/decap/editor-patches.ts). */
export const toProblemsId = (id: string) => `${id}-problems`;
const toHintId = (id: string) => `${id}-hint`;

/**
 * Lets a control be heard with what stands below it. Decap gives controls no other words than their label.
 * @param id of the control; a list or a group has none of its own
 * @param isWrong whether the last check found something wrong with it
 */
export function useDescription(id: string, isWrong: boolean): void {
  useEffect(() => {
    const control = document.getElementById(id);
    if (!control) return;
    const described = control.getAttribute('aria-describedby') ?? '';
    const said = new Set(described.split(' ').filter(Boolean));
    for (const part of [toProblemsId(id), toHintId(id)]) {
      said.delete(part);
      if (document.getElementById(part)) said.add(part);
    }
    if (said.size > 0) control.setAttribute('aria-describedby', [...said].join(' '));
    else control.removeAttribute('aria-describedby');
    if (isWrong) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  });
}
