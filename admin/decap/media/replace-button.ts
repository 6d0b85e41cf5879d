import { createElement as h, type ReactNode } from 'react';
import { createElement } from '../../dom/element.ts';
import type { LibraryFile } from '../../media/replace-file.ts';
import { messages } from '../../messages/index.ts';

interface ReplaceProps {
  /** The file that is chosen in the library; empty if none is. */
  readonly file: Partial<LibraryFile> & { readonly draft?: boolean };
}

// The code of dialogs is loaded when they open.
const replace = async (file: LibraryFile, chosen: File) =>
  (await import('../../media/replace-file.ts')).replaceFile(file, chosen);

/** Replaces the chosen file of the library; what only the open form has is chosen again instead. */
export function ReplaceButton({ file: { id, path, name, draft } }: ReplaceProps): ReactNode {
  const isReplaceable =
    id !== undefined && path !== undefined && name !== undefined && draft !== true;
  const choose = () => {
    // Its name stays, and with it its type.
    const accept = name?.replace(/^.*\./, '.');
    const input = createElement('input', { type: 'file', accept });
    input.addEventListener('change', () => {
      const [chosen] = input.files ?? [];
      if (chosen && isReplaceable) void replace({ id, path, name }, chosen);
    });
    input.click();
  };
  const button = { type: 'button' as const, disabled: !isReplaceable, onClick: choose };
  return h('span', { className: 'newsroom-replace' }, h('button', button, messages.media.replace));
}
