import { type Extension, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view';
import type { BodyFormat, BodyProblem } from '../../../src/markdown/parsing/body-types.ts';
import { getFirstWords } from '../../../src/languages/wording/first-words.ts';
import { formatProblem } from '../../../src/languages/problems/problem.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { createElement } from '../../dom/element.ts';

/** Milliseconds without typing before a check. */
const pause = 500;

const setProblems = StateEffect.define<readonly BodyProblem[]>();

const underlines = StateField.define<DecorationSet>({
  create: () => RangeSet.empty,
  update(marks, { changes, effects, state }) {
    let updated = marks.map(changes);
    for (const effect of effects) {
      if (effect.is(setProblems)) updated = toUnderlines(state.doc, effect.value);
    }
    return updated;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function toUnderlines(doc: Text, problems: readonly BodyProblem[]): DecorationSet {
  const marks = problems.flatMap((problem) => {
    const { from, to } = getRange(doc, problem);
    const attributes = { title: formatProblem(problem, getAdminLanguage()) };
    return from < to
      ? // Around a footnote that is shown as a number, too.
        [Decoration.mark({ class: 'body-problem', attributes, inclusive: true }).range(from, to)]
      : [];
  });
  return Decoration.set(marks, true);
}

/** The range from a problem to the end of its line. */
function getRange(doc: Text, { line, column = 1 }: BodyProblem): { from: number; to: number } {
  const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
  return { from: Math.min(from + column - 1, to), to };
}

/** Underlines the problems that the site's checks find in a body, and lists them below the editor. */
export function defineProblems(format: BodyFormat): { list: HTMLElement; extension: Extension } {
  const messages = getAdminLanguage().bodyEditor;
  const list = createElement('div', {
    class: 'body-problems',
    role: 'group',
    'aria-label': messages.problems(2),
  });
  const show = (view: EditorView, problems: readonly BodyProblem[]) => {
    view.dispatch({ effects: setProblems.of(problems) });
    list.hidden = problems.length === 0;
    list.replaceChildren(
      createElement(
        'p',
        { role: 'status' },
        problems.length > 0 && messages.problems(problems.length),
      ),
      createElement('ul', {}, ...problems.map((problem) => createItem(view, problem))),
    );
  };
  list.hidden = true;
  const checker = ViewPlugin.define((view) => {
    let timer = setTimeout(() => void check(), pause);
    let isGone = false;
    const check = async () => {
      const { doc } = view.state;
      // Loaded on demand, as the check of the whole entry: the parser is larger than the rest of the editor.
      const { checkBody } = await import('../../../src/markdown/checks/check-body.ts');
      if (!isGone && view.state.doc === doc) show(view, checkBody(doc.toString(), format));
    };
    return {
      update({ docChanged }) {
        if (!docChanged) return;
        clearTimeout(timer);
        timer = setTimeout(() => void check(), pause);
      },
      destroy() {
        isGone = true;
        clearTimeout(timer);
      },
    };
  });
  return { list, extension: [underlines, checker] };
}

function createItem(view: EditorView, problem: BodyProblem): HTMLElement {
  const click = () => {
    const { from } = getRange(view.state.doc, problem);
    const effects = EditorView.scrollIntoView(from, { y: 'center' });
    view.dispatch({ selection: { anchor: from }, effects });
    view.focus();
  };
  // Nobody sees numbers of lines.
  const words = getFirstWords(view.state.doc.toString(), problem.line);
  const position = createElement('strong', {}, getAdminLanguage().messages.problems.inText(words));
  const button = createElement(
    'button',
    { type: 'button', click },
    position,
    formatProblem(problem, getAdminLanguage()),
  );
  return createElement('li', {}, button);
}
