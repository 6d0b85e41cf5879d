import { createElement as h, type ReactNode } from 'react';

interface FrameProps {
  readonly id?: string;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Holds the preview, which brings a frame of its own. */
export default function PreviewFrame({ id, className, children }: FrameProps): ReactNode {
  return h('div', { id, className, style: { position: 'relative' } }, children);
}

interface FrameContextProps {
  children(context: { readonly document: object; readonly window: object }): ReactNode;
}

/** Decap asks it for the frame's document, which nothing in our preview uses. */
export const FrameContextConsumer = ({ children }: FrameContextProps) =>
  children({ document: {}, window: {} });
