import { type Extension } from '@codemirror/state';
import { type EditorView, ViewPlugin } from '@codemirror/view';
import { unspacedLetter } from '../../../src/languages/wording/unspaced-letter.ts';
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

/** Number of words in a body: what is between blanks, as word processors count, or by the boundaries of its language. */
export function countWords(text: string, language: string): number {
  const parts = text
    .replace(unread, ' ')
    .split(/\s+/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const count = (part: string) =>
    unspacedLetter.test(part)
      ? [...segmenter.segment(part)].filter((one) => one.isWordLike).length
      : 1;
  return parts.reduce((words, part) => words + count(part), 0);
}

/** Reading time in minutes, at least one: of an empty body, nothing is said. */
function getReadingMinutes(words: number): number {
  return Math.max(1, Math.round(words / readingSpeed));
}

/** Creates a line with word count and reading time, updated when typing pauses. */
export function defineStatistics(language: string): { line: HTMLElement; extension: Extension } {
  const line = createElement('p', { class: 'body-statistics' });
  const show = ({ state }: EditorView) => {
    const words = countWords(state.doc.toString(), language);
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
