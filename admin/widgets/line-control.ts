import {
  createElement as h,
  useImperativeHandle,
  type ChangeEvent,
  type KeyboardEvent,
} from 'react';
import Textarea from 'react-textarea-autosize';
import { cleanPastes } from '../clipboard/pastes.ts';
import { toLine, toPastedLine } from './line-value.ts';
import type { WidgetProps } from '../decap/types/widget-props.ts';

/** A field for one line of text, which wraps if it is longer than the field is wide. */
export function LineControl(props: WidgetProps<string>) {
  const { value, onChange, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = props;
  useImperativeHandle(props.ref, () => ({}));
  return h(Textarea, {
    id: forID,
    ref: fitPastes,
    className: classNameWrapper,
    style: { fontFamily: 'inherit', resize: 'none' },
    value: value ?? '',
    onChange: ({ target }: ChangeEvent<HTMLTextAreaElement>) => onChange(toLine(target.value)),
    onKeyDown: (event: KeyboardEvent) => {
      // During the composition of characters, Enter confirms them.
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
    },
    onFocus: setActiveStyle,
    onBlur: setInactiveStyle,
  });
}

const fitPastes = (field: HTMLTextAreaElement | null): void => {
  if (field) cleanPastes(field, toPastedLine);
};
