import { createElement as h, type ReactNode } from 'react';
import { components, type MultiValueRemoveProps } from 'react-select';
import { messages } from '../../messages/index.ts';
import { formatOffered, toSelectMessages } from './select-messages.ts';
import type { WidgetProps } from '../../decap/types/widget-props.ts';

interface SelectOption {
  readonly label: string;
}

/** What all selects have in common: words in the language of the admin, and the look of a control. */
export const toSelectProps = <Option extends SelectOption>({
  forID,
  setActiveStyle,
  setInactiveStyle,
}: Pick<WidgetProps<never>, 'forID' | 'setActiveStyle' | 'setInactiveStyle'>) => ({
  inputId: forID,
  placeholder: messages.reference.placeholder,
  ariaLiveMessages: toSelectMessages<Option>(),
  screenReaderStatus: formatOffered,
  components: { MultiValueRemove: RemoveButton<Option> },
  menuPlacement: 'auto' as const,
  classNamePrefix: 'newsroom-select',
  onFocus: () => setActiveStyle?.(),
  onBlur: () => setInactiveStyle?.(),
});

/** The button that takes a chosen value away, with its name in the language of the admin. */
function RemoveButton<Option extends SelectOption>(
  props: MultiValueRemoveProps<Option>,
): ReactNode {
  const innerProps = { ...props.innerProps, 'aria-label': messages.list.remove(props.data.label) };
  return h(components.MultiValueRemove, { ...(props as MultiValueRemoveProps), innerProps });
}
