import { parseLocation, toEntryId } from '../../src/model/location.ts';
import { createField } from '../dialogs/field.ts';
import { createElement } from '../dom/element.ts';
import { messages } from '../messages/index.ts';
import { findPublicOptions } from './find-references.ts';

const { deletion } = messages;

/** The field for what takes the place of a withdrawn entry. Staff may leave it empty. */
interface ReadInstead {
  readonly content: Node;
  /** The id of what was chosen, such as `releases/2011/slug`; undefined if nothing was. */
  read(): string | undefined;
  /** What is wrong with what was typed; the cursor is there then. */
  check(): string | undefined;
}

/**
 * Lets staff choose what takes the place of an entry, by its title. Suggested is what readers see in the same language: the
 * notice leads nowhere else.
 * @param path of the entry that is withdrawn
 */
export function createReadInstead(path: string): ReadInstead {
  const location = parseLocation(path.replace(/^content\//, ''));
  const own = 'fault' in location ? undefined : toEntryId(location);
  const language = ('fault' in location ? undefined : location.language) ?? '';
  const { field, control } = createField(deletion.instead, 'input');
  const id = `suggestions-${crypto.randomUUID()}`;
  const list = createElement('datalist', { id });
  control.setAttribute('list', id);
  /** The ids of all that was suggested, by their titles. */
  const known = new Map<string, string>();
  const suggest = async () => {
    const typed = control.value;
    if (known.has(typed)) return;
    const found = await findPublicOptions(language, typed).catch(() => []);
    const others = found.filter(({ value }) => value !== own);
    for (const { label, value } of others) known.set(label, value);
    // Staff may have typed on.
    if (control.value === typed)
      list.replaceChildren(...others.map(({ label }) => createElement('option', { value: label })));
  };
  control.addEventListener('input', () => void suggest());
  void suggest();
  return {
    content: createElement('div', {}, field, list),
    read: () => known.get(control.value.trim()),
    check: () => {
      const typed = control.value.trim();
      if (typed === '' || known.has(typed)) return undefined;
      control.focus();
      return deletion.insteadUnknown;
    },
  };
}
