import { createElement as h, useRef, type ReactNode } from 'react';
import { getImplementation } from '../entries/editor-session.ts';
import { messages } from '../messages/index.ts';
import { replaceFile } from '../media/replace-file.ts';

interface ReplaceProps {
  /** The file that is chosen in the library; empty if none is. */
  readonly file: { readonly path?: string; readonly name?: string; readonly draft?: boolean };
  readonly className?: string;
}

/** Replaces the chosen file of the library; what only the open form has is chosen again instead. */
export function ReplaceButton({ file, className }: ReplaceProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const { path, name, draft } = file;
  if (!getImplementation().replaceMedia) return null;
  const isReplaceable = path !== undefined && name !== undefined && draft !== true;
  const take = ({ files }: HTMLInputElement) => {
    const [chosen] = files ?? [];
    if (chosen && isReplaceable) void replaceFile({ path, name }, chosen);
  };
  return h(
    'span',
    { className: 'newsroom-replace' },
    h(
      'button',
      {
        type: 'button',
        className,
        disabled: !isReplaceable,
        onClick: () => input.current?.click(),
      },
      messages.media.replace,
    ),
    h('input', {
      ref: input,
      type: 'file',
      hidden: true,
      // Its name stays, and with it its type.
      accept: name?.replace(/^.*\./, '.'),
      onChange: ({ target }) => {
        take(target);
        target.value = '';
      },
    }),
  );
}
