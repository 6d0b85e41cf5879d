import { List } from 'immutable';
import { createElement as h, useImperativeHandle, type ReactNode } from 'react';
import Select, { type OnChangeValue } from 'react-select';
import { messages } from '../messages/index.ts';
import { toSelectProps } from './select-props.ts';
import type { WidgetProps } from './widget-props.ts';

const { reference: referenceMessages } = messages;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Chooses one or several of a fixed set of values. Decap's own speaks English to screen readers. */
export function ChoiceControl(props: WidgetProps<string | List<string>>): ReactNode {
  const { value, onChange, forID, classNameWrapper, field, ref } = props;
  useImperativeHandle(ref, () => ({ focus: () => document.getElementById(forID)?.focus() }));
  const options = (field.get('options') as List<{ toJS(): Choice }>).map((one) => one.toJS());
  const isMultiple = field.get('multiple') === true;
  const values = List.isList(value) ? [...value] : value ? [value] : [];
  const chosen = values.map(
    (one) => options.find((option) => option.value === one) ?? { value: one, label: one },
  );
  const change = (next: OnChangeValue<Choice, boolean>) => {
    const all = [next ?? []].flat().map((one) => one.value);
    onChange(isMultiple ? List(all) : (all[0] ?? null));
  };
  return h(
    'div',
    { className: `${classNameWrapper} newsroom-reference` },
    h(Select<Choice, boolean>, {
      ...toSelectProps<Choice>(props),
      options: [...options],
      value: isMultiple ? chosen : (chosen[0] ?? null),
      isMulti: isMultiple,
      // What begins with a value always has one.
      isClearable: field.get('required') === false && !field.has('default'),
      noOptionsMessage: () => referenceMessages.none,
      onChange: change,
    }),
  );
}
