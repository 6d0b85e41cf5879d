import { createElement as h, useImperativeHandle, useState, type ReactNode } from 'react';
import Select from 'react-select';
import { readClock } from '../../src/clock.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { getLanguageCodes } from '../settings/loaded-settings.ts';
import { messages } from '../messages/index.ts';
import { listLanguages, listTimeZones, type OfferedCode } from './offered-codes.ts';
import { formatOffered, toSelectMessages } from './select-messages.ts';
import type { WidgetProps } from './widget-props.ts';

const { reference: referenceMessages } = messages;

const lists: Record<string, () => OfferedCode[]> = {
  'time-zones': () => listTimeZones(getAdminLanguage().code, readClock()),
  languages: () => listLanguages(getAdminLanguage().code, getLanguageCodes()),
};

/** Chooses a time zone or a language by its name; stores its code. */
export function CodeControl(props: WidgetProps<string>): ReactNode {
  const { value, onChange, forID, classNameWrapper, field, ref } = props;
  const [offered] = useState(lists[String(field.get('offers'))]!);
  useImperativeHandle(ref, () => ({ focus: () => document.getElementById(forID)?.focus() }));
  const chosen = value
    ? (offered.find((one) => one.value === value) ?? { value, label: value })
    : null;
  return h(
    'div',
    { className: `${classNameWrapper} newsroom-reference` },
    h(Select<OfferedCode>, {
      inputId: forID,
      options: offered,
      value: chosen,
      isClearable: field.get('required') === false,
      placeholder: referenceMessages.placeholder,
      noOptionsMessage: () => referenceMessages.none,
      ariaLiveMessages: toSelectMessages<OfferedCode>(),
      screenReaderStatus: formatOffered,
      menuPlacement: 'auto',
      classNamePrefix: 'newsroom-select',
      onFocus: () => props.setActiveStyle?.(),
      onBlur: () => props.setInactiveStyle?.(),
      onChange: (next) => onChange(next?.value ?? null),
    }),
  );
}
