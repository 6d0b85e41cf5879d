import object from 'decap-cms-widget-object';
import { isCollection, Map, type List } from 'immutable';
import {
  type Component,
  createElement as h,
  Fragment,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { isBlank } from '../../src/model/fields/optional.ts';
import { toFieldsOfNow } from '../decap/state/field-default.ts';
import { focusFirstField } from '../dom/first-field.ts';
import { messages } from '../messages/index.ts';
import { createSmallButton } from '../dom/small-button.ts';
import { getLabel, type WidgetProps } from '../decap/types/widget-props.ts';

const { group: groupMessages, otherPicture } = messages;

type Values = Map<string, unknown>;

interface FieldsProps {
  /** What is said of the picture, where staff look when they have chosen it. */
  readonly notice: ReactNode;
}

const ObjectControl = object.controlComponent as unknown as new () => Component<FieldsProps> & {
  controlFor(field: Values, key: number): ReactNode;
};

/** Decap's fields of a group, with the notice below the picture. */
class Fields extends ObjectControl {
  override controlFor(field: Values, key: number): ReactNode {
    const control = super.controlFor(field, key);
    const isPicture = field.get('widget') === 'image';
    return h(Fragment, { key }, control, isPicture && this.props.notice);
  }
}

interface GroupProps extends WidgetProps<Values> {
  /** Changes one of the fields. */
  readonly onChangeObject: (field: Values, value: unknown, metadata?: unknown) => void;
  /** Decap's errors by the id of their field; each has the ids of the fields around it. */
  readonly fieldsErrors?: Map<string, readonly { readonly parentIds?: readonly string[] }[]>;
  readonly clearFieldErrors?: (id: string) => void;
}

/**
 * An optional group of fields. It shows and requires nothing until staff add it. Another picture takes the words of the
 * former out of it, until staff put them back: they may name the wrong person as its author. What staff removed comes back
 * when they add the group again.
 */
export function GroupControl(props: GroupProps): ReactNode {
  const { value, onChange, field } = props;
  const isFilled = !isBlank(Map.isMap(value) ? value.toJS() : value);
  const [isAdded, setAdded] = useState(false);
  const [words, setWords] = useState<Values>();
  const [removed, setRemoved] = useState<Values>();
  const box = useRef<HTMLDivElement>(null);
  const values = Map.isMap(value) ? value : Map<string, unknown>();
  // Decap does not render a field again for another function, so that it calls an old one.
  const current = useRef(values);
  current.current = values;
  const label = getLabel(field);
  const add = () => {
    setAdded(true);
    const begun = removed ?? toBegun(field);
    if (!begun.isEmpty()) onChange(begun);
    // Once they are there: the button that had the focus is gone.
    requestAnimationFrame(() => focusFirstField(box.current));
  };
  if (!isFilled && !isAdded)
    return h(
      'div',
      { className: 'newsroom-group', ref: box },
      h(AbsentGroup, { ref: props.ref }),
      createSmallButton(groupMessages.add(label), add, props.forID),
    );
  const onChangeObject: GroupProps['onChangeObject'] = (inner, changed, metadata) => {
    const name = String(inner.get('name'));
    const [former, others] = [current.current.get(name), current.current.delete(name)];
    const isOther = inner.get('widget') === 'image' && !isBlank(former) && former !== changed;
    if (!isOther || isBlank(others.toJS())) return props.onChangeObject(inner, changed, metadata);
    setWords(others);
    onChange(Map({ [name]: changed }));
  };
  const putBack = () => {
    setWords(undefined);
    onChange(
      words!.merge(values.filterNot((one) => isBlank(isCollection(one) ? one.toJS() : one))),
    );
  };
  const remove = () => {
    setAdded(false);
    setWords(undefined);
    setRemoved(values);
    onChange(null);
    clearErrors(props);
    requestAnimationFrame(() => document.getElementById(props.forID)?.focus());
  };
  const notice = h(
    'p',
    { className: 'newsroom-warning', role: 'status' },
    ...(words
      ? [otherPicture.takenOut, ' ', createSmallButton(otherPicture.putBack, putBack)]
      : []),
  );
  return h(
    'div',
    { className: 'newsroom-group', ref: box },
    h(Fields, { ...props, onChangeObject, notice } as FieldsProps),
    createSmallButton(groupMessages.remove(label), remove),
  );
}

/** What a group begins with: the present, of a moment that begins with it. */
const toBegun = (field: Values): Values =>
  Map(
    toFieldsOfNow(field.get('fields') as List<Values>)
      .filter((inner) => inner.has('begins_now'))
      .map((inner) => [inner.get('name') as string, inner.get('default')]),
  );

/** A group without fields, which is valid. */
function AbsentGroup({ ref }: { ref: GroupProps['ref'] }): ReactNode {
  useImperativeHandle(ref, () => ({}));
  return null;
}

/** Clears Decap's errors of removed fields, which would keep the entry from being saved. */
function clearErrors({ fieldsErrors, clearFieldErrors, forID }: GroupProps): void {
  fieldsErrors?.forEach((errors, id) => {
    if ([...errors].some(({ parentIds }) => parentIds?.includes(forID))) clearFieldErrors?.(id);
  });
}
