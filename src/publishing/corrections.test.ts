import { describe, expect, test } from 'vitest';
import { getDateModified, toNewestCorrections, withShownChanges } from './corrections.ts';

const early = { date: '2011-06-03T09:00:00-04:00', text: 'early' };
const late = { date: '2011-06-05T09:00:00-04:00', text: 'late' };
const dateModified = '2011-06-10T00:00:00Z';
const between = Date.parse('2011-06-04T00:00:00Z');
const after = Date.parse('2011-07-01T00:00:00Z');

describe('corrections', () => {
  test('newest first', () => {
    expect(toNewestCorrections([early, late])).toEqual([late, early]);
  });

  test('none from the future, and no later update', () => {
    const values = { corrections: [early, late], dateModified };
    expect(withShownChanges(values, after)).toEqual(values);
    expect(withShownChanges(values, between)).toEqual({
      corrections: [early],
      dateModified: undefined,
    });
  });

  test('an entry is modified at its newest correction or its stated update', () => {
    expect(getDateModified({ corrections: [] })).toBeUndefined();
    expect(getDateModified({ corrections: [early, late] })).toBe(late.date);
    expect(getDateModified({ corrections: [early, late], dateModified })).toBe(dateModified);
  });
});
