import {
  createElement as h,
  useImperativeHandle,
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
} from 'react';
import Textarea from 'react-textarea-autosize';
import { cleanPasted, insertText } from '../clipboard/pastes.ts';
import { toLine } from './line-value.ts';
import type { WidgetProps } from '../decap/types/widget-props.ts';

/** A field for one line of text, which wraps if it is longer than the field is wide. */
export function LineControl(props: WidgetProps<string>) {
  const { value, onChange, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = props;
  useImperativeHandle(props.ref, () => ({}));
  return h(Textarea, {
    id: forID,
    className: classNameWrapper,
    style: { fontFamily: 'inherit', resize: 'none' },
    value: value ?? '',
    onChange: ({ target }: ChangeEvent<HTMLTextAreaElement>) => onChange(toLine(target.value)),
    onKeyDown: (event: KeyboardEvent) => {
      // During the composition of characters, Enter confirms them.
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
    },
    onPaste: pasteAsLine,
    onFocus: setActiveStyle,
    onBlur: setInactiveStyle,
  });
}

function pasteAsLine(event: ClipboardEvent): void {
  const pasted = event.clipboardData.getData('text/plain');
  const line = toLine(cleanPasted(pasted).replaceAll(/^\s*[\r\n]\s*|\s*[\r\n]\s*$/g, ''));
  if (line === pasted) return;
  event.preventDefault();
  insertText(line);
}
