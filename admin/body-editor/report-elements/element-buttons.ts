import type { Extension } from '@codemirror/state';
import { MatchDecorator } from '@codemirror/view';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { createChangeButton, type Open } from '../extensions/change-button.ts';
import { defineMarks } from '../extensions/line-styles.ts';

/** Adds a button at the end of each line in which an element of a report begins. */
export function defineElementButtons(open: Open): Extension {
  const { elementNames } = getAdminLanguage().bodyEditor;
  const names = Object.keys(elementNames).join('|');
  const matcher = new MatchDecorator({
    regexp: new RegExp(`^\\s*<(${names})(?![\\w-])`, 'g'),
    decorate(add, from, _to, [, name = ''], view) {
      const end = view.state.doc.lineAt(from).to;
      add(end, end, createChangeButton(elementNames[name] ?? name, open));
    },
  });
  return defineMarks(matcher);
}
