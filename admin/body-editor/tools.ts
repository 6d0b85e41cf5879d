import { redo, undo } from '@codemirror/commands';
import { openSearchPanel } from '@codemirror/search';
import type { Command, EditorView, KeyBinding } from '@codemirror/view';
import type { BodyFormat } from '../../src/markdown/types.ts';
import { type BlockStyle, getBlockStyle, toggleBlockStyle } from './commands/block-style.ts';
import { insertFootnote } from './commands/footnotes.ts';
import { EMPHASIS, isMarked, STRONG, toggleMark } from './commands/inline-mark.ts';
import { toBlockInsertion } from './commands/inserted-block.ts';
import { getCellPlace } from './commands/table-text.ts';
import { addColumn, addRow, deleteColumn, deleteRow } from './commands/tables.ts';
import { askLink, askPicture, askTable } from './dialogs.ts';
import type { MediaLibrary } from './media-control.ts';
import type { MenuItem } from './menu.ts';
import { getElementItems } from './report-elements/element-menu.ts';
import type { Tool } from './toolbar.ts';
import { getWords } from './words.ts';

/** What the tools need to know of the editor around them. */
export interface ToolContext {
  view: EditorView;
  format: BodyFormat;
  /** Of the text. */
  language: string;
  library: MediaLibrary;
  toggleFullScreen(): void;
  isFullScreen(): boolean;
  /** Tells something in a line below the text. */
  notify(message: string): void;
}

const STYLES = ['text', 'heading2', 'heading3', 'heading4'] as const;

const KEYS = {
  bold: 'Mod-b',
  italic: 'Mod-i',
  link: 'Mod-k',
  bullets: 'Mod-Shift-8',
  numbers: 'Mod-Shift-7',
  quote: 'Mod-Shift-9',
  footnote: 'Mod-Alt-f',
  undo: 'Mod-z',
  redo: 'Mod-Shift-z',
  find: 'Mod-f',
  fullScreen: 'Mod-Shift-f',
} as const;

/** A shortcut as it is written on the keyboard in front of somebody. */
function formatShortcut(name: keyof typeof KEYS): string {
  const isMac = /Mac|iP(hone|ad)/.test(navigator.userAgent);
  const keys = KEYS[name].split('-').map((key) => (key.length === 1 ? key.toUpperCase() : key));
  const text = keys.join('+');
  return isMac
    ? text.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥')
    : text.replace('Mod', 'Ctrl');
}

function toStyleItems({ view }: ToolContext): MenuItem[] {
  const words = getWords();
  const current = getBlockStyle(view.state);
  return STYLES.map((style) => ({
    label: words[style],
    checked: style === current,
    run: () => {
      if (style !== current) toggleBlockStyle(style)(view);
      view.focus();
    },
  }));
}

function toTableItems({ view }: ToolContext): MenuItem[] {
  const words = getWords();
  const place = getCellPlace(view.state);
  const act = (label: string, command: Command, disabled = false): MenuItem => ({
    label,
    disabled,
    run: () => {
      command(view);
      view.focus();
    },
  });
  const change = [
    act(words.addRow, addRow),
    act(words.deleteRow, deleteRow, (place?.row ?? 0) < 2),
    act(words.addColumn, addColumn),
    act(words.deleteColumn, deleteColumn),
  ];
  const create = { label: words.newTable, run: () => void askTable(view) };
  return place ? change : [create];
}

/** The tools in their groups, as the bar shows them. */
export function defineTools(context: ToolContext): Tool[][] {
  const { view, format, language, library } = context;
  const words = getWords();
  const run = (command: Command) => () => {
    command(view);
    view.focus();
  };
  const toStyleTool = (name: 'bullets' | 'numbers' | 'quote'): Tool => ({
    name,
    label: words[name],
    icon: name,
    shortcut: formatShortcut(name),
    isPressed: (state) => getBlockStyle(state) === name,
    run: run(toggleBlockStyle(name)),
  });
  const toTool = (name: keyof typeof KEYS & keyof typeof words, act: () => void): Tool => ({
    name,
    label: words[name],
    icon: name as NonNullable<Tool['icon']>,
    shortcut: formatShortcut(name),
    run: act,
  });
  const groups: Tool[][] = [
    [
      {
        name: 'style',
        label: words.style,
        getText: (state) => toStyleName(getBlockStyle(state)),
        getItems: () => toStyleItems(context),
      },
    ],
    [
      {
        ...toTool('bold', run(toggleMark(STRONG))),
        isPressed: (state) => isMarked(state, STRONG),
      },
      {
        ...toTool('italic', run(toggleMark(EMPHASIS))),
        isPressed: (state) => isMarked(state, EMPHASIS),
      },
      toTool('link', () => void askLink(view, language)),
    ],
    [toStyleTool('bullets'), toStyleTool('numbers'), toStyleTool('quote')],
    [
      { name: 'table', label: words.table, icon: 'table', getItems: () => toTableItems(context) },
      toTool('footnote', run(insertFootnote)),
      {
        name: 'picture',
        label: words.picture,
        icon: 'picture',
        run: () => void askPicture(view, library),
      },
      {
        name: 'line',
        label: words.line,
        icon: 'line',
        run: run((target) => {
          target.dispatch(toBlockInsertion(target.state, '---'));
          return true;
        }),
      },
    ],
    [
      toTool('undo', run(undo)),
      toTool('redo', run(redo)),
      toTool('find', run(openSearchPanel)),
      {
        ...toTool('fullScreen', context.toggleFullScreen),
        isPressed: context.isFullScreen,
      },
    ],
  ];
  if (format === 'mdx') {
    const elements: Tool = {
      name: 'elements',
      label: words.elements,
      getText: () => words.elements,
      getItems: () => getElementItems(context),
    };
    groups.splice(4, 0, [elements]);
  }
  return groups;
}

function toStyleName(style: BlockStyle): string {
  return getWords()[style];
}

/** The same commands by keyboard. */
export function defineKeys({ view, language, toggleFullScreen }: ToolContext): KeyBinding[] {
  const headings = STYLES.map((style): KeyBinding => ({
    key: `Mod-Alt-${style === 'text' ? 0 : style.slice(-1)}`,
    run: (target) => style === getBlockStyle(target.state) || toggleBlockStyle(style)(target),
  }));
  const act = (key: string, run: () => void): KeyBinding => ({
    key,
    preventDefault: true,
    run: () => {
      run();
      return true;
    },
  });
  return [
    { key: KEYS.bold, run: toggleMark(STRONG) },
    { key: KEYS.italic, run: toggleMark(EMPHASIS) },
    act(KEYS.link, () => void askLink(view, language)),
    { key: KEYS.bullets, run: toggleBlockStyle('bullets') },
    { key: KEYS.numbers, run: toggleBlockStyle('numbers') },
    { key: KEYS.quote, run: toggleBlockStyle('quote') },
    { key: KEYS.footnote, run: insertFootnote },
    act(KEYS.fullScreen, toggleFullScreen),
    ...headings,
  ];
}
