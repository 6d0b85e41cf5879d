import type { MenuItem } from '../menu.ts';
import type { ToolContext } from '../tools.ts';
import { getWords } from '../words.ts';
import { askElement, askNewElement } from './element-dialog.ts';

/** The definitions bring the whole pipeline along: loaded when a report's menu first opens. */
const loadElements = async () => {
  const [{ COMPONENTS }, { getElementAt }] = await Promise.all([
    import('../../../src/markdown/index.ts'),
    import('./placed-element.ts'),
  ]);
  return { COMPONENTS, getElementAt };
};

/** What the menu of a report's elements offers: to change the one at the cursor, and new ones. */
export async function getElementItems({ view, library, notify }: ToolContext): Promise<MenuItem[]> {
  const words = getWords();
  const { COMPONENTS, getElementAt } = await loadElements();
  const items = Array.from(COMPONENTS.values(), (definition): MenuItem => ({
    label: words.elementNames[definition.name] ?? definition.name,
    run: () => void askNewElement(view, definition, library),
  }));
  try {
    const element = getElementAt(view.state.doc.toString(), view.state.selection.main.head);
    const definition = element && COMPONENTS.get(element.name);
    if (!definition) return items;
    const label = words.editElement(words.elementNames[element.name] ?? element.name);
    return [{ label, run: () => void askElement(view, element, definition, library) }, ...items];
  } catch {
    // A report that can't be parsed: the list of problems says where.
    notify(words.unreadableElement);
    return items;
  }
}
