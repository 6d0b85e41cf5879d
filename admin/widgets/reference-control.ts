import { List } from 'immutable';
import {
  createElement as h,
  useEffect,
  useImperativeHandle,
  useState,
  type ReactNode,
} from 'react';
import Select from 'react-select';
import type { CollectionName } from '../../src/model/content-types/collections.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { messages } from '../messages/index.ts';
import { listCollections } from './listed-collections.ts';
import { toReferenceOptions, type ReferenceOption } from './reference-options.ts';
import type { WidgetProps } from './widget-props.ts';

const { reference: referenceMessages } = messages;

/** Chooses entries by their titles; stores their keys. */
export function ReferenceControl(props: WidgetProps<string | List<string>>): ReactNode {
  const { value, onChange, forID, classNameWrapper, field, ref } = props;
  const [options, setOptions] = useState<readonly ReferenceOption[]>();
  const [isFailed, setFailed] = useState(false);
  const targets = (field.get('collections') as List<CollectionName>).toArray();
  const isMultiple = field.get('multiple') === true;

  const read = async () => {
    try {
      const found = (await Promise.all(targets.map(listCollections))).flat();
      setOptions(toReferenceOptions(found, getLanguages(), targets.length > 1));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };

  useEffect(() => void read(), [targets.join()]);

  useImperativeHandle(ref, () => ({
    isValid: () => true,
    focus: () => document.getElementById(forID)?.focus(),
  }));

  const toOption = (key: string): ReferenceOption =>
    options?.find((option) => option.value === key) ?? {
      value: key,
      label: options ? referenceMessages.missing(key) : key,
    };
  const keys = List.isList(value) ? value.toArray() : value ? [value] : [];
  const chosen = keys.map(toOption);

  return h(
    'div',
    { className: `${classNameWrapper} newsroom-reference` },
    h(Select<ReferenceOption, boolean>, {
      inputId: forID,
      options: options ?? [],
      isLoading: !options && !isFailed,
      isMulti: isMultiple,
      isClearable: field.get('required') === false || isMultiple,
      value: isMultiple ? chosen : (chosen[0] ?? null),
      placeholder: referenceMessages.placeholder,
      noOptionsMessage: () =>
        isFailed && !options ? referenceMessages.unread : referenceMessages.none,
      // Loads again, since the first load may have failed, or entries may have been added in another window.
      onMenuOpen: () => void read(),
      loadingMessage: () => referenceMessages.loading,
      menuPlacement: 'auto',
      classNamePrefix: 'newsroom-select',
      onFocus: () => props.setActiveStyle?.(),
      onBlur: () => props.setInactiveStyle?.(),
      onChange: (next) => onChange(toStored(next)),
    }),
  );
}

function toStored(
  next: ReferenceOption | null | readonly ReferenceOption[],
): string | List<string> | null {
  if (Array.isArray(next)) return List((next as ReferenceOption[]).map(({ value }) => value));
  return (next as ReferenceOption | null)?.value ?? null;
}

/** The languages of the newsroom, beginning with that of the admin, so that staff read titles in it. */
function getLanguages(): string[] {
  const codes = getAdminSettings().languages.map(({ code }) => code);
  const own = getAdminLanguage().code;
  return [...codes.filter((code) => code === own), ...codes.filter((code) => code !== own)];
}
