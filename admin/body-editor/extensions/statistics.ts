import { type Extension } from '@codemirror/state';
import { type EditorView, ViewPlugin } from '@codemirror/view';
import { countWords } from '../../../src/languages/wording/count-words.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { createElement } from '../../dom/element.ts';

/**
 * Words per minute of silent reading: M. Brysbaert, "How many words do we read per minute?" (2019),
 * 238 for English non-fiction; the speed for Spanish is similar, and the result is rounded anyway.
 */
const readingSpeed = 238;

/** Characters that are not read as words: addresses, tags, labels of footnotes, delimiter rows of tables. */
const unread =
  /\]\([^)\s]*(?:\s+"[^"]*")?\)|<\/?[a-z][^>]*>|<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}|\[\^[^\]\s]+\]:?|^[\s|:-]+$/gim;

/** Number of words in a body that are read. */
export const countReadWords = (body: string): number => countWords(body.replace(unread, ' '));

/** Reading time in minutes, at least one: of an empty body, nothing is said. */
function getReadingMinutes(words: number): number {
  return Math.max(1, Math.round(words / readingSpeed));
}

/** Creates a line with word count and reading time, updated when typing pauses. */
export function defineStatistics(): { line: HTMLElement; extension: Extension } {
  const line = createElement('p', { class: 'body-statistics' });
  const show = ({ state }: EditorView) => {
    const words = countReadWords(state.doc.toString());
    const { code, bodyEditor } = getAdminLanguage();
    const counted = bodyEditor.counted(words.toLocaleString(code), getReadingMinutes(words));
    line.textContent = words === 0 ? '' : counted;
  };
  const extension = ViewPlugin.define((view) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    show(view);
    return {
      update({ docChanged }) {
        if (!docChanged) return;
        clearTimeout(timer);
        timer = setTimeout(() => show(view), 300);
      },
      destroy: () => clearTimeout(timer),
    };
  });
  return { line, extension };
}
