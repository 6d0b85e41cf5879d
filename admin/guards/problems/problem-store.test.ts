import { expect, test } from 'vitest';
import { withoutBegun } from './problem-store.ts';

const toProblem = (field: string, isUnfinished = true) => ({ field, message: '', isUnfinished });

test('an item of a list that was just added is not called empty before staff write', () => {
  const [kept, known] = [toProblem('summary'), toProblem('corrections.0.note')];
  const wrong = toProblem('corrections.1.date', false);
  const found = [kept, known, toProblem('corrections.1.note'), wrong];
  expect(withoutBegun(found, [known])).toEqual([kept, known, wrong]);
});
