import { List } from 'immutable';
import { createElement as h, useImperativeHandle, useMemo, useState, type ReactNode } from 'react';
import Select, { createFilter, type OnChangeValue } from 'react-select';
import { readClock } from '../../../src/clock.ts';
import { messages } from '../../messages/index.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { getAdminSettings } from '../../settings/loaded-settings.ts';
import {
  listLanguages,
  listSiteLanguages,
  listTimeZones,
  toRanked,
  type OfferedCode,
} from './offered-codes.ts';
import { toSelectProps } from './select-props.ts';
import type { WidgetProps } from '../../decap/types/widget-props.ts';

const { reference: referenceMessages } = messages;

const lists: Readonly<Record<string, () => OfferedCode[]>> = {
  'time-zones': () => listTimeZones(getAdminLanguage().code, readClock()),
  languages: () => listLanguages(getAdminLanguage().code, getAdminSettings().languages),
  'site-languages': () => listSiteLanguages(getAdminLanguage().code),
};

/** The options of a field: those of the model, or all codes of a kind, by their names. */
const getOptions = (field: WidgetProps<never>['field']): OfferedCode[] =>
  lists[String(field.get('offers'))]?.() ??
  (field.get('options') as List<{ toJS(): OfferedCode }>).map((one) => one.toJS()).toArray();

const toSearched = ({ label, value, data }: { label: string; value: string; data: OfferedCode }) =>
  `${label} ${value} ${data.also ?? ''}`;

/**
 * Chooses one or several of a fixed set of values, or a time zone or language by its name. Decap's own speaks English to
 * screen readers.
 */
export function ChoiceControl(props: WidgetProps<string | List<string>>): ReactNode {
  const { value, onChange, classNameWrapper, field, ref } = props;
  useImperativeHandle(ref, () => ({}));
  const options = useMemo(() => getOptions(field), [field]);
  const [typed, setTyped] = useState('');
  const offered = useMemo(() => toRanked(options, typed), [options, typed]);
  const isMultiple = field.get('multiple') === true;
  const values = List.isList(value) ? [...value] : value ? [value] : [];
  const chosen = values.map(
    (one) => options.find((option) => option.value === one) ?? { value: one, label: one },
  );
  const change = (next: OnChangeValue<OfferedCode, boolean>) => {
    const all = [next ?? []].flat().map((one) => one.value);
    onChange(isMultiple ? List(all) : (all[0] ?? null));
  };
  return h(
    'div',
    { className: `${classNameWrapper} newsroom-reference` },
    h(Select<OfferedCode, boolean>, {
      ...toSelectProps<OfferedCode>(props),
      options: offered,
      value: isMultiple ? chosen : (chosen[0] ?? null),
      isMulti: isMultiple,
      // What begins with a value always has one.
      isClearable: field.get('required') === false && !field.has('default'),
      noOptionsMessage: () => referenceMessages.none,
      filterOption: createFilter({ stringify: toSearched }),
      onInputChange: setTyped,
      onChange: change,
    }),
  );
}
