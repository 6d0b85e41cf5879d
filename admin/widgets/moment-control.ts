import {
  createElement as h,
  useEffect,
  useImperativeHandle,
  useState,
  type FocusEvent,
  type ReactNode,
} from 'react';
import { readClock } from '../../src/clock.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { formatOwnZone } from '../settings/moments.ts';
import { messages } from '../messages/index.ts';
import {
  toLocalMoment,
  toMoment,
  type LocalMoment,
} from '../../src/publishing/dates/local-moment.ts';
import { getLabel, type WidgetProps } from './widget-props.ts';

const { moment: momentMessages } = messages;

/**
 * Day and time in the newsroom's time zone. An unchanged value keeps its characters, such as the seconds and
 * offset of an old entry.
 */
export function MomentControl(props: WidgetProps<string>): ReactNode {
  const { value, onChange, forID, classNameWrapper, field, ref } = props;
  const { timeZone } = getAdminSettings();
  const stored = typeof value === 'string' ? value : '';
  const [local, setLocal] = useState(() => toLocalMoment(stored, timeZone));
  const isHalf = (local.date === '') !== (local.time === '');
  // While staff write the date, they have not forgotten the time.
  const [isInside, setInside] = useState(false);
  const isDay = field.get('is_day') === true;

  // The value may change from outside, as when the entry is loaded again.
  useEffect(() => setLocal(toLocalMoment(stored, timeZone)), [stored, timeZone]);

  useImperativeHandle(ref, () => ({
    isValid: () =>
      isHalf ? { error: { type: 'CUSTOM', message: momentMessages.incomplete } } : true,
    focus: () => document.getElementById(forID)?.focus(),
  }));

  const change = (changed: LocalMoment) => {
    const next = isDay && changed.date && !changed.time ? { ...changed, time: '00:00' } : changed;
    setLocal(next);
    if (next.date && next.time) onChange(toMoment(next, timeZone));
    else if (!next.date && !next.time) onChange(null);
  };
  const input = (part: keyof LocalMoment, more: Record<string, unknown>) =>
    h('input', {
      type: part,
      value: local[part],
      'aria-label': getLabel(field) + messages.colon + momentMessages[part],
      onChange: (event: { target: { value: string } }) =>
        change({ ...local, [part]: event.target.value }),
      onFocus: props.setActiveStyle,
      onBlur: props.setInactiveStyle,
      ...more,
    });
  const button = (label: string, onClick: () => void) =>
    h('button', { type: 'button', className: 'newsroom-small-button', onClick }, label);

  const parts = h(
    'div',
    {
      className: 'newsroom-moment',
      onFocus: () => setInside(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
        setInside(currentTarget.contains(relatedTarget)),
    },
    input('date', { id: forID }),
    input('time', {}),
    h('span', { className: 'newsroom-zone' }, formatOwnZone()),
    button(momentMessages.now, () =>
      change(toLocalMoment(new Date(readClock()).toISOString(), timeZone)),
    ),
    (field.get('required') === false || field.has('set_by')) &&
      stored !== '' &&
      button(momentMessages.clear, () => change({ date: '', time: '' })),
    // A date without a time changes no value, so “Save” stays disabled; this says why.
    isHalf &&
      !isInside &&
      h('span', { role: 'status', className: 'newsroom-problem' }, momentMessages.incomplete),
  );
  return h('div', { className: classNameWrapper }, parts);
}
