import DecapControlPane from 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane';
import { cloneElement, createElement as h } from 'react';
import { FormSections } from './form-sections.ts';

/** Decap's form, divided into parts. */
export default class ControlPane extends DecapControlPane {
  override render() {
    const form = super.render();
    if (!form) return form;
    const [languages, controls] = form.props.children;
    return cloneElement(form, {}, languages, h(FormSections, { controls }));
  }
}
