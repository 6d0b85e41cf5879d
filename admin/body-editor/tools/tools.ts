import { redo, undo } from '@codemirror/commands';
import { openSearchPanel } from '@codemirror/search';
import type { Command, EditorView } from '@codemirror/view';
import type { BodyFormat } from '../../../src/markdown/parsing/body-types.ts';
import { getBlockStyle, toggleBlockStyle } from '../commands/block-style.ts';
import { insertFootnote } from '../commands/footnote-commands.ts';
import { emphasis, isMarked, strong, toggleMark } from '../commands/inline-mark.ts';
import { toBlockInsertion } from '../commands/inserted-block.ts';
import { getCellPosition } from '../commands/table-text.ts';
import { addColumn, addRow, deleteColumn, deleteRow } from '../commands/table-commands.ts';
import type { FindPages } from '../dialogs/link-targets.ts';
import { getChosenPicture } from '../commands/link-commands.ts';
import { askLink, askPicture } from '../dialogs/insert-dialogs.ts';
import type { MediaLibrary } from '../controls/media-control.ts';
import type { MenuItem } from '../controls/menu.ts';
import { findTables } from '../extensions/folds.ts';
import { toJoinedLines } from '../paste/joined-lines.ts';
import { askCells, askNewTable } from '../report-elements/cells-dialog.ts';
import { getElementItems } from './element-menu.ts';
import { getLanguageAt, getLanguageItems } from './language-menu.ts';
import { formatShortcut, type Shortcut, styles } from './shortcuts.ts';
import type { Tool } from '../controls/toolbar.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** The editor of the tools. */
export interface ToolContext {
  view: EditorView;
  format: BodyFormat;
  /** BCP 47 language of the body, for direction and spell checking. */
  language: string;
  library: MediaLibrary;
  findPages: FindPages;
  toggleFullScreen(): void;
  isFullScreen(): boolean;
  /** Shows a message below the text. */
  notify(message: string): void;
}

function toStyleItems({ view, notify }: ToolContext): MenuItem[] {
  const messages = getAdminLanguage().bodyEditor;
  const current = getBlockStyle(view.state);
  const joined = toJoinedLines(view.state);
  const join = () => {
    view.dispatch(joined!.spec);
    notify(joined!.words.length > 0 ? messages.wordsJoined(joined!.words) : '');
    view.focus();
  };
  const items = styles.map((style) => ({
    label: messages[style],
    checked: style === current,
    run: () => {
      if (style !== current) toggleBlockStyle(style)(view);
      view.focus();
    },
  }));
  return joined ? [...items, { label: messages.joinLines, run: join }] : items;
}

function toTableItems({ view }: ToolContext): MenuItem[] {
  const messages = getAdminLanguage().bodyEditor;
  const cell = getCellPosition(view.state);
  const act = (label: string, command: Command, disabled = false): MenuItem => ({
    label,
    disabled,
    run: () => {
      command(view);
      view.focus();
    },
  });
  const change = [
    act(messages.addRow, addRow),
    act(messages.deleteRow, deleteRow, (cell?.row ?? 0) < 2),
    act(messages.addColumn, addColumn),
    act(messages.deleteColumn, deleteColumn),
  ];
  const create = { label: messages.newTable, run: () => void askNewTable(view) };
  const { from = -1 } = cell?.table ?? {};
  const isWhole = findTables(view.state.doc.toString()).some((table) => table.from === from);
  const label = messages.editElement(messages.table);
  const cells = isWhole ? [{ label, run: () => void askCells(view, from) }] : [];
  return cell ? [...cells, ...change] : [create];
}

/** The tools in the groups of the toolbar. */
export function defineTools(context: ToolContext): Tool[][] {
  const { view, format, findPages, library } = context;
  const messages = getAdminLanguage().bodyEditor;
  const run = (command: Command) => () => {
    command(view);
    view.focus();
  };
  const toStyleTool = (name: 'bullets' | 'numbers' | 'quote'): Tool => ({
    name,
    label: messages[name],
    icon: name,
    shortcut: formatShortcut(name),
    isPressed: (state) => getBlockStyle(state) === name,
    run: run(toggleBlockStyle(name)),
  });
  const toTool = (name: Shortcut & keyof typeof messages, act: () => void): Tool => ({
    name,
    label: messages[name],
    icon: name as NonNullable<Tool['icon']>,
    shortcut: formatShortcut(name),
    run: act,
  });
  const groups: Tool[][] = [
    [
      {
        name: 'style',
        label: messages.style,
        getText: (state) => messages[getBlockStyle(state)],
        getItems: () => toStyleItems(context),
      },
    ],
    [
      {
        ...toTool('bold', run(toggleMark(strong))),
        isPressed: (state) => isMarked(state, strong),
      },
      {
        ...toTool('italic', run(toggleMark(emphasis))),
        isPressed: (state) => isMarked(state, emphasis),
      },
      toTool('link', () => void askLink(view, findPages)),
      // Among those that a phone shows before the others are scrolled to.
      {
        name: 'picture',
        label: messages.picture,
        icon: 'picture',
        run: () => void askPicture(view, library, getChosenPicture(view.state)),
      },
    ],
    [toStyleTool('bullets'), toStyleTool('numbers'), toStyleTool('quote')],
    [
      {
        name: 'table',
        label: messages.table,
        icon: 'table',
        getItems: () => toTableItems(context),
      },
      toTool('footnote', run(insertFootnote)),
      {
        name: 'language',
        label: messages.language,
        icon: 'language',
        isPressed: (state) => getLanguageAt(state) !== undefined,
        getItems: () => getLanguageItems(context),
      },
      {
        name: 'line',
        label: messages.line,
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
      // The cursor goes to the panel and stays there.
      toTool('find', () => void openSearchPanel(view)),
      {
        ...toTool('fullScreen', context.toggleFullScreen),
        isPressed: context.isFullScreen,
      },
    ],
  ];
  if (format === 'mdx') {
    const elements: Tool = {
      name: 'elements',
      label: messages.elements,
      getText: () => messages.elements,
      getItems: () => getElementItems(context),
    };
    // Where a phone shows them, too.
    groups.splice(1, 0, [elements]);
  }
  return groups;
}
