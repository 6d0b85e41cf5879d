import { createElement as h, type ReactNode } from 'react';
import { readClock } from '../../src/clock.ts';
import { toDay } from '../../src/publishing/visibility/entry-state.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getDateLanguage } from '../settings/moments.ts';
import { formatGridDay, toWeeks } from './calendar-weeks.ts';
import type { CalendarDay } from './overview.ts';

/** The coming weeks at a glance. What is marked in it is read in the list below it, so screen readers skip it. */
export function CalendarGrid({ days }: { days: readonly CalendarDay[] }): ReactNode {
  const now = new Date(readClock()).toISOString();
  const today = toDay(now, getAdminSettings().timeZone);
  const marked = new Set(days.map(({ day }) => day));
  const weeks = toWeeks(today);
  const toCell = (day: string, index: number) => {
    const className = [day === today && 'today', marked.has(day) && 'marked'].filter(Boolean);
    const isNamed = index === 0 || day.endsWith('-01');
    return h(
      'td',
      { key: day, className: className.join(' ') },
      formatGridDay(day, isNamed, getDateLanguage()),
    );
  };
  return h(
    'table',
    { className: 'newsroom-calendar', 'aria-hidden': true },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        weeks[0]!.map((day) => h('th', { key: day }, formatName(day))),
      ),
    ),
    h(
      'tbody',
      null,
      weeks.map((week, row) =>
        h(
          'tr',
          { key: week[0] },
          week.map((day, column) => toCell(day, row * 7 + column)),
        ),
      ),
    ),
  );
}

const formatName = (day: string) =>
  new Intl.DateTimeFormat(getDateLanguage(), { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(day),
  );
