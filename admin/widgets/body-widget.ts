import {
  createElement as h,
  lazy,
  Suspense,
  useImperativeHandle,
  type ComponentType,
  type ReactNode,
} from 'react';
import { messages } from '../messages/index.ts';
import { choosePicture } from './pictures/picture-choice.ts';
import { findLinkPages } from './references/link-pages.ts';
import type { WidgetProps } from '../decap/types/widget-props.ts';

type BodyProps = Omit<WidgetProps<string>, 'ref'> & {
  readonly choosePicture: () => ReturnType<typeof choosePicture>;
  readonly findPages: typeof findLinkPages;
};

const BodyControl = lazy(async () => {
  const { BodyControl: control } = await import('../body-editor/index.ts');
  return { default: control as unknown as ComponentType<BodyProps> };
});

/** The body editor. Its code is loaded when the first entry is opened. */
export function BodyWidget({ ref, ...props }: WidgetProps<string>): ReactNode {
  // The addresses of pictures depend on the entry, not on the value.
  useImperativeHandle(ref, () => ({ shouldComponentUpdate: () => true }));
  const waiting = h('p', { className: props.classNameWrapper }, messages.body.loading);
  const services = { choosePicture: () => choosePicture(props), findPages: findLinkPages };
  const control = h(BodyControl, { ...props, ...services });
  return h(Suspense, { fallback: waiting }, control);
}
