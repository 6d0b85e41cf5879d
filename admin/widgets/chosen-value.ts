import { createElement as h, type ReactNode } from 'react';
import { components, type MultiValueRemoveProps } from 'react-select';
import { messages } from '../messages/index.ts';

/** The button that takes a chosen value away, with its name in the language of the admin. */
export function RemoveButton<Choice extends { readonly label: string }>(
  props: MultiValueRemoveProps<Choice>,
): ReactNode {
  const innerProps = { ...props.innerProps, 'aria-label': messages.list.remove(props.data.label) };
  return h(components.MultiValueRemove, { ...(props as MultiValueRemoveProps), innerProps });
}
