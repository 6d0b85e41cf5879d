import DecapControlPane from 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane';
import { store } from 'decap-cms-core/dist/esm/redux';
import { cloneElement, createElement as h, useSyncExternalStore } from 'react';
import { getScreenTitle } from '../../screens/window-title.ts';
import { FormSections } from './form-sections.ts';

/** Decap's form, divided into parts. */
export default class ControlPane extends DecapControlPane {
  override render() {
    const form = super.render();
    if (!form) return form;
    const [languages, controls] = form.props.children;
    const props = { ref: skipScrolledPane, role: 'main' };
    return cloneElement(form, props, h(ScreenTitle), languages, h(FormSections, { controls }));
  }
}

/** The title of the entry as a heading. The bar shows that of its list, and the form has it in a field. */
const ScreenTitle = () =>
  h('h1', {
    className: 'newsroom-screen-title',
    'aria-label': useSyncExternalStore(store.subscribe, getScreenTitle),
  });

/** Firefox stops with the Tab key at what can be scrolled: at the whole form, which has no name and shows no focus. */
function skipScrolledPane(form: HTMLElement | null): void {
  if (form) form.parentElement!.tabIndex = -1;
}
