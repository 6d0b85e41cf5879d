import { createElement as h, useImperativeHandle, type ChangeEvent } from 'react';
import { getLabel, type WidgetProps } from '../decap/types/widget-props.ts';

/** What the browser's own picker can show; it gives colors in the same form. */
const shown = /^#[0-9a-f]{6}$/i;

/** A color as `#` and six digits: chosen with the picker of the browser, or written. Decap's own picker is out of reach of the keyboard. */
export function ColorControl(props: WidgetProps<string>) {
  const { onChange, field, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = props;
  useImperativeHandle(props.ref, () => ({}));
  const value = props.value ?? '';
  const input = {
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => onChange(target.value),
    onFocus: setActiveStyle,
    onBlur: setInactiveStyle,
  };
  return h(
    'div',
    { className: 'newsroom-color' },
    h('input', {
      ...input,
      type: 'color',
      'aria-label': getLabel(field),
      value: shown.test(value) ? value : '#ffffff',
    }),
    h('input', { ...input, type: 'text', id: forID, className: classNameWrapper, value }),
  );
}
