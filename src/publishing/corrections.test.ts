import { describe, expect, test } from 'vitest';
import { getDateModified, toShownCorrections } from './corrections.ts';

const early = { date: '2011-06-03T09:00:00-04:00', text: 'early' };
const late = { date: '2011-06-05T09:00:00-04:00', text: 'late' };
const now = Date.parse('2011-06-04T00:00:00Z');
const after = Date.parse('2011-07-01T00:00:00Z');

describe('corrections', () => {
  test('newest first, and none from the future', () => {
    expect(toShownCorrections([early, late], after)).toEqual([late, early]);
    expect(toShownCorrections([early, late], now)).toEqual([early]);
  });

  test('an entry is modified at its newest public correction or its stated update', () => {
    const dateModified = '2011-06-10T00:00:00Z';
    expect(getDateModified({ corrections: [] }, after)).toBeUndefined();
    expect(getDateModified({ corrections: [early, late] }, now)).toBe(early.date);
    expect(getDateModified({ corrections: [early, late], dateModified }, after)).toBe(dateModified);
    expect(getDateModified({ corrections: [early], dateModified }, now)).toBe(early.date);
  });
});
