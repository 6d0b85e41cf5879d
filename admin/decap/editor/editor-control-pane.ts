import DecapControlPane from 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane';
import { cloneElement, createElement as h } from 'react';
import { FormSections } from './form-sections.ts';

/** Decap's form, divided into parts. */
export default class ControlPane extends DecapControlPane {
  override render() {
    const form = super.render();
    if (!form) return form;
    const [languages, controls] = form.props.children;
    return cloneElement(form, { ref: skipScrolledPane }, languages, h(FormSections, { controls }));
  }
}

/** Firefox stops with the Tab key at what can be scrolled: at the whole form, which has no name and shows no focus. */
function skipScrolledPane(form: HTMLElement | null): void {
  if (form) form.parentElement!.tabIndex = -1;
}
