import type { MenuItem } from '../controls/menu.ts';
import type { ToolContext } from './tools.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { askElement, askNewElement } from '../report-elements/element-dialog.ts';

/** Loaded when the menu of a report first opens: the definitions need the whole pipeline. */
const loadElements = async () => {
  const [{ components }, { getElementAt }] = await Promise.all([
    import('../../../src/markdown/index.ts'),
    import('../report-elements/placed-element.ts'),
  ]);
  return { components, getElementAt };
};

/** Opens the dialog of the element at a position in the body, if the report can be parsed. */
export async function openElement(context: ToolContext, position: number): Promise<void> {
  const found = await findElement(context, position);
  if (found) await askElement(context.view, found.element, found.definition, context);
}

async function findElement({ view, notify }: ToolContext, position: number) {
  const { components, getElementAt } = await loadElements();
  try {
    const element = getElementAt(view.state.doc.toString(), position);
    const definition = element && components.get(element.name);
    return definition && { element, definition };
  } catch {
    // A report that can't be parsed: the list of problems says where.
    notify(getAdminLanguage().bodyEditor.unreadableElement);
    return undefined;
  }
}

/** What the menu of a report's elements offers: new ones, and last, for the keyboard, to change the one at the cursor. */
export async function getElementItems(context: ToolContext): Promise<MenuItem[]> {
  const messages = getAdminLanguage().bodyEditor;
  const { view } = context;
  const { components } = await loadElements();
  const toName = (name: string) => messages.elementNames[name] ?? name;
  const items = Array.from(components.values(), (definition): MenuItem => ({
    label: toName(definition.name),
    run: () => void askNewElement(view, definition, context),
  }));
  const found = await findElement(context, view.state.selection.main.head);
  if (!found) return items;
  const { element, definition } = found;
  const label = messages.editElement(toName(element.name));
  return [...items, { label, run: () => void askElement(view, element, definition, context) }];
}
