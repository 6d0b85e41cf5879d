import { afterEach, expect, test, vi } from 'vitest';
import { readWhenVisible } from './read-when-visible.ts';

afterEach(() => vi.unstubAllGlobals());

/** A reading for each time that the window comes back, answered by the test, and what was shown. */
function start() {
  const page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
  const readings: PromiseWithResolvers<string>[] = [];
  const shown: string[] = [];
  const read = () => {
    readings.push(Promise.withResolvers<string>());
    return readings.at(-1)!.promise;
  };
  const end = readWhenVisible(read, (found) => shown.push(found));
  const comeBack = () => page.dispatchEvent(new Event('visibilitychange'));
  const answer = async (at: number, found: string) => {
    readings[at]!.resolve(found);
    await readings[at]!.promise;
  };
  return { page, readings, shown, end, comeBack, answer };
}

test('an earlier reading that answers later is not shown', async () => {
  const { shown, comeBack, answer } = start();
  comeBack();
  await answer(1, 'newer');
  await answer(0, 'older');
  expect(shown).toEqual(['newer']);
});

test('what is shown stays when a reading has no answer', async () => {
  const { readings, shown, comeBack, answer } = start();
  await answer(0, 'first');
  comeBack();
  readings[1]!.reject(new Error('no connection'));
  await readings[1]!.promise.catch(() => undefined);
  expect(shown).toEqual(['first']);
});

test('nothing is read while the window is hidden, and nothing is shown after the end', async () => {
  const { page, readings, shown, end, comeBack, answer } = start();
  page.hidden = true;
  comeBack();
  expect(readings).toHaveLength(1);
  end();
  await answer(0, 'late');
  page.hidden = false;
  comeBack();
  expect(readings).toHaveLength(1);
  expect(shown).toEqual([]);
});
