import { getAdminLanguage } from '../admin-language.ts';
import { getAdminSettings } from '../admin-settings.ts';
import { element } from '../dialogs/dialog.ts';
import { getLoadedEntry } from '../editor-session.ts';
import { getTitle } from '../entry-title.ts';
import { tellProblem, type ContentProblem } from './content-problem.ts';

/** A problem as an item of a list: its entry, which a link opens, then what is wrong and what to do. */
export function toProblemItem(problem: ContentProblem): (string | Node)[] {
  const { languages } = getAdminSettings();
  const codes = languages.map(({ code }) => code);
  const { file, text } = tellProblem(problem, {
    language: getAdminLanguage(),
    languages,
    getTitle: ({ name, slug }) => {
      const data = getLoadedEntry(name, slug);
      return data && getTitle(data, codes);
    },
  });
  if (file.address === undefined) return [file.name + text];
  const link = element('a', file.name);
  link.href = file.address;
  return [link, text];
}
