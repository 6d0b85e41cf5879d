import { createElement as h, type ReactNode } from 'react';

interface FrameProps {
  readonly id?: string;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Contains the preview, which has an iframe of its own. */
export default function PreviewFrame({ id, className, children }: FrameProps): ReactNode {
  return h('div', { id, className, style: { position: 'relative' } }, children);
}

interface FrameContextProps {
  children(context: { readonly document: object; readonly window: object }): ReactNode;
}

/** Gives Decap a document and window, which our preview does not use. */
export const FrameContextConsumer = ({ children }: FrameContextProps) =>
  children({ document: {}, window: {} });
