import { createElement as h, type ReactNode } from 'react';
import {
  components,
  type ContainerProps,
  type InputProps,
  type MultiValueRemoveProps,
} from 'react-select';
import { toDescriptionIds } from '../../dom/description-ids.ts';
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
  components: {
    SelectContainer: Container<Option>,
    Input: DescribedInput<Option>,
    MultiValueRemove: RemoveButton<Option>,
  },
  menuPlacement: 'auto' as const,
  classNamePrefix: 'newsroom-select',
  onFocus: () => setActiveStyle?.(),
  onBlur: () => setInactiveStyle?.(),
});

const toChosenId = (id: string) => `${id}-chosen`;

/** A select with what is chosen, for screen readers: its input, which has the focus, holds only what is typed. */
function Container<Option extends SelectOption>({
  children,
  ...props
}: ContainerProps<Option>): ReactNode {
  const chosen = props.getValue().map(({ label }) => label);
  const id = toChosenId(props.selectProps.inputId!);
  return h(
    components.SelectContainer,
    props as ContainerProps,
    h('span', { id, hidden: true, role: 'note', 'aria-label': chosen.join(', ') }),
    children,
  );
}

/** The input of a select. What react-select itself describes changes with the list, and would take the place of the rest. */
function DescribedInput<Option>(props: InputProps<Option>): ReactNode {
  const { id = '', 'aria-describedby': own } = props;
  const ids = [own, toChosenId(id), ...toDescriptionIds(id)].filter(Boolean);
  return h(components.Input, {
    ...(props as unknown as InputProps),
    'aria-describedby': ids.join(' '),
  });
}

/** The button that takes a chosen value away, with its name in the language of the admin. */
function RemoveButton<Option extends SelectOption>(
  props: MultiValueRemoveProps<Option>,
): ReactNode {
  const innerProps = { ...props.innerProps, 'aria-label': messages.list.remove(props.data.label) };
  return h(components.MultiValueRemove, { ...(props as MultiValueRemoveProps), innerProps });
}
