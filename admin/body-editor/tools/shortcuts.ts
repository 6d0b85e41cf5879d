import type { KeyBinding } from '@codemirror/view';
import { getBlockStyle, toggleBlockStyle } from '../commands/block-style.ts';
import { insertFootnote } from '../commands/footnote-commands.ts';
import { emphasis, strong, toggleMark } from '../commands/inline-mark.ts';
import { askLink } from '../dialogs/insert-dialogs.ts';
import type { ToolContext } from './tools.ts';

/** Paragraph styles in the menu. */
export const styles = ['text', 'heading2', 'heading3', 'heading4'] as const;

const toolKeys = {
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

/** A tool that has a shortcut. */
export type Shortcut = keyof typeof toolKeys;

/** A shortcut in the notation of the user's platform. */
export function formatShortcut(name: Shortcut): string {
  const isMac = /Mac|iP(hone|ad)/.test(navigator.userAgent);
  const keys = toolKeys[name].split('-').map((key) => (key.length === 1 ? key.toUpperCase() : key));
  const shortcut = keys.join('+');
  return isMac
    ? shortcut.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥')
    : shortcut.replace('Mod', 'Ctrl');
}

/** Key bindings of the tools. */
export function defineKeys({ view, findPages, toggleFullScreen }: ToolContext): KeyBinding[] {
  const headings = styles.map((style): KeyBinding => ({
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
    { key: toolKeys.bold, run: toggleMark(strong) },
    { key: toolKeys.italic, run: toggleMark(emphasis) },
    act(toolKeys.link, () => void askLink(view, findPages)),
    { key: toolKeys.bullets, run: toggleBlockStyle('bullets') },
    { key: toolKeys.numbers, run: toggleBlockStyle('numbers') },
    { key: toolKeys.quote, run: toggleBlockStyle('quote') },
    { key: toolKeys.footnote, run: insertFootnote },
    act(toolKeys.fullScreen, toggleFullScreen),
    ...headings,
  ];
}
