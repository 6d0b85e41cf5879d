import { Component, createElement as h, type ReactNode } from 'react';
import { messages } from '../messages/index.ts';

const { failure, dialogs } = messages;

/** Shown in the place of what an error keeps from being shown: how to go on, and the cause for somebody technical. */
export default class ErrorBoundary extends Component<
  { readonly children?: ReactNode },
  { readonly error?: Error }
> {
  override readonly state: { readonly error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const reload = {
      type: 'button',
      className: 'newsroom-button primary',
      onClick: () => location.reload(),
    } as const;
    return h(
      'main',
      { className: 'newsroom-missing' },
      h('h1', null, failure.title),
      h('p', null, failure.advice),
      h('p', null, h('button', reload, failure.reload)),
      h(
        'details',
        { className: 'newsroom-technical' },
        h('summary', null, dialogs.technical),
        h('pre', null, error.stack ?? error.message),
      ),
    );
  }
}
