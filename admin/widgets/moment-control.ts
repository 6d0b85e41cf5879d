import { store } from 'decap-cms-core/dist/esm/redux';
import {
  createElement as h,
  useImperativeHandle,
  useState,
  useSyncExternalStore,
  type FocusEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { readClock } from '../../src/clock.ts';
import { isTimeZone } from '../../src/model/fields/date.ts';
import { isBlank } from '../../src/model/fields/optional.ts';
import { toProblemsId } from '../dom/description-ids.ts';
import { getEditedEntry } from '../entries/editor-session.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { nameZone } from '../settings/moments.ts';
import { messages } from '../messages/index.ts';
import {
  formatInstant,
  toLocalMoment,
  toMoment,
  type LocalMoment,
} from '../../src/publishing/dates/local-moment.ts';
import { clearDateOf, MovedDate } from './moved-date.ts';
import { getLabel, type WidgetProps } from '../decap/types/widget-props.ts';

const { moment: momentMessages } = messages;

/** The value while neither day nor time is written out. */
const unfinished = 'T';

/** The time zone of a field: that of the newsroom, unless another field of the entry names one. */
function useZone(field: WidgetProps<string>['field']): string {
  const zonedBy = field.get('zoned_by') as string | undefined;
  const named = useSyncExternalStore(store.subscribe, () =>
    zonedBy === undefined ? undefined : getEditedEntry()?.getIn(['data', ...zonedBy.split('.')]),
  );
  return typeof named === 'string' && isTimeZone(named) ? named : getAdminSettings().timeZone;
}

/**
 * Day and time in the newsroom's time zone, or in that of the event. An unchanged value keeps its characters, such as the seconds and
 * offset of an old entry.
 */
export function MomentControl(props: WidgetProps<string>): ReactNode {
  const { value, onChange, forID, classNameWrapper, field, ref } = props;
  const timeZone = useZone(field);
  const stored = typeof value === 'string' ? value : '';
  // Decap hands on a value at once, so that it can also hold what is half written.
  const local = toLocalMoment(stored, timeZone);
  const isDay = field.get('is_day') === true;

  useImperativeHandle(ref, () => ({}));

  const [skipped, setSkipped] = useState('');
  const set = (next: string | null, time = '') => {
    onChange(next);
    const shown = toLocalMoment(next ?? '', timeZone).time;
    setSkipped(time === '' || time === shown ? '' : momentMessages.skipped(time, shown));
    const isOver = next === null || Date.parse(next) <= readClock();
    if (isOver && field.get('name') === 'embargoedUntil') clearDateOf(stored);
  };
  const change = (changed: LocalMoment) => {
    const next = isDay && changed.date && !changed.time ? { ...changed, time: '00:00' } : changed;
    // Nothing may appear too early or stay too long.
    const ofTwo = field.get('opens') === true ? 'second' : 'first';
    set(next.date || next.time ? toMoment(next, timeZone, ofTwo) : null, next.time);
  };
  /** Of a day that is written in part, the browser hands on nothing. */
  const noteUnfinished = ({ currentTarget }: FocusEvent) => {
    const isUnfinished = currentTarget.querySelector('input:invalid') !== null;
    if (stored === (isUnfinished ? '' : unfinished)) onChange(isUnfinished ? unfinished : null);
  };
  const clear = ({ currentTarget }: MouseEvent) => {
    for (const one of currentTarget.parentElement!.querySelectorAll('input')) one.value = '';
    set(null);
  };
  const input = (part: keyof LocalMoment, more: Record<string, unknown>) =>
    h('input', {
      type: part,
      // A half-written day such as “mm/15/2026” has no value. Firefox empties it whenever one is set; React always sets one.
      ref: (shown: HTMLInputElement | null) => {
        if (shown && shown.value !== local[part]) shown.value = local[part];
      },
      'aria-label': getLabel(field) + messages.colon + momentMessages[part],
      onChange: (event: { target: { value: string } }) =>
        change({ ...local, [part]: event.target.value }),
      onFocus: props.setActiveStyle,
      onBlur: props.setInactiveStyle,
      ...more,
    });
  const button = (label: string, onClick: (event: MouseEvent) => void) =>
    h(
      'button',
      {
        type: 'button',
        className: 'newsroom-small-button',
        // A form has several moments.
        'aria-label': label + messages.colon + getLabel(field),
        onClick,
      },
      label,
    );

  const parts = h(
    'div',
    { className: 'newsroom-moment', onBlur: noteUnfinished },
    // The browser takes no fifth digit of the year, which would make it a moment that nobody can read.
    input('date', { id: forID, max: '9999-12-31' }),
    // The focus goes to the time if that is what is wrong.
    input('time', { 'aria-describedby': toProblemsId(forID) }),
    h('span', { className: 'newsroom-zone' }, nameZone(timeZone, stored)),
    button(momentMessages.now, () => set(formatInstant(readClock(), timeZone))),
    field.get('required') === false && !isBlank(value) && button(momentMessages.clear, clear),
  );
  const note = h('p', { role: 'status', className: 'newsroom-moved-date' }, skipped);
  const moved = field.has('set_by') && h(MovedDate);
  return h('div', { className: classNameWrapper }, parts, skipped && note, moved);
}
