import {
  createElement as h,
  lazy,
  Suspense,
  useImperativeHandle,
  type ComponentType,
  type ReactNode,
} from 'react';
import { messages } from '../messages/index.ts';
import type { WidgetProps } from './widget-props.ts';

const BodyControl = lazy(async () => {
  const { BodyControl: control } = await import('../body-editor/index.ts');
  return { default: control as unknown as ComponentType<Omit<WidgetProps<string>, 'ref'>> };
});

/** The editor of texts; its code is loaded when the first entry is opened. */
export function BodyWidget({ ref, ...props }: WidgetProps<string>): ReactNode {
  useImperativeHandle(ref, () => ({
    isValid: () => true,
    focus: () => document.getElementById(props.forID)?.focus(),
    // A chosen picture arrives as another property than the value.
    shouldComponentUpdate: () => true,
  }));
  const waiting = h('p', { className: props.classNameWrapper }, messages.body.loading);
  return h(Suspense, { fallback: waiting }, h(BodyControl, props));
}
