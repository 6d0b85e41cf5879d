import object from 'decap-cms-widget-object';
import { Map } from 'immutable';
import { createElement as h, useImperativeHandle, useState, type ReactNode } from 'react';
import { isBlank } from '../../src/model/fields/optional.ts';
import { messages } from '../messages/index.ts';
import { getLabel, type WidgetProps } from '../decap/types/widget-props.ts';

const { group: groupMessages } = messages;
const ObjectControl = object.controlComponent;

interface GroupProps extends WidgetProps<Map<string, unknown>> {
  /** Decap's errors by the id of their field; each has the ids of the fields around it. */
  readonly fieldsErrors?: Map<string, readonly { readonly parentIds?: readonly string[] }[]>;
  readonly clearFieldErrors?: (id: string) => void;
}

/**
 * An optional group of fields. It shows and requires nothing until staff add it.
 */
export function GroupControl(props: GroupProps): ReactNode {
  const { value, onChange, field } = props;
  const isFilled = !isBlank(Map.isMap(value) ? value.toJS() : value);
  const [isAdded, setAdded] = useState(false);
  const label = getLabel(field);
  const button = (text: string, onClick: () => void, id?: string) =>
    h(
      'button',
      // The label of the field would name it otherwise, and not what it says.
      { id, type: 'button', className: 'newsroom-small-button', onClick, 'aria-label': text },
      text,
    );

  if (!isFilled && !isAdded)
    return h(AbsentGroup, {
      ref: props.ref,
      children: button(groupMessages.add(label), () => setAdded(true), props.forID),
    });
  const remove = () => {
    setAdded(false);
    onChange(null);
    clearErrors(props);
  };
  return h(
    'div',
    { className: 'newsroom-group' },
    h(ObjectControl, props as unknown as Record<string, unknown>),
    button(groupMessages.remove(label), remove),
  );
}

function AbsentGroup({ ref, children }: { ref: GroupProps['ref']; children: ReactNode }) {
  useImperativeHandle(ref, () => ({ isValid: () => true }));
  return h('div', { className: 'newsroom-group' }, children);
}

/** Clears Decap's errors of removed fields, which would keep the entry from being saved. */
function clearErrors({ fieldsErrors, clearFieldErrors, forID }: GroupProps): void {
  fieldsErrors?.forEach((errors, id) => {
    if ([...errors].some(({ parentIds }) => parentIds?.includes(forID))) clearFieldErrors?.(id);
  });
}
