import { useSyncExternalStore } from 'react';
import { readClock } from '../../src/clock.ts';

/** Milliseconds between two looks at the clock. */
const pause = 15_000;

function watchMinute(notify: () => void): () => void {
  const watch = setInterval(notify, pause);
  document.addEventListener('visibilitychange', notify);
  return () => {
    clearInterval(watch);
    document.removeEventListener('visibilitychange', notify);
  };
}

const getMinute = () => Math.floor(readClock() / 60_000);

/** The current minute; what uses it is drawn again with each, so that it does not go on to say what was true. */
export const useMinute = (): number => useSyncExternalStore(watchMinute, getMinute);
