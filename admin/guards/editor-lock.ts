import { store } from 'decap-cms-core/dist/esm/redux';
import { getEditedEntry, isPublishing, isSaving } from '../entries/editor-session.ts';
import { messages } from '../messages/index.ts';
import { TypeAhead } from './type-ahead.ts';

const notice = document.createElement('p');
const typeAhead = new TypeAhead();
let isLocked = false;
/** How many readings of entries are under way. */
let readings = 0;
/** What waits for the end of the lock. */
let waiting: (() => void)[] = [];

/**
 * Lets nothing change while a save or a publication is under way, and until what it stored has been read anew:
 * Decap would call the words saved that were typed meanwhile, or replace them by what was stored. They are
 * written once that is over. Says of a save that it is under way.
 */
export function lockWhileSaving(): void {
  notice.className = 'newsroom-saving';
  notice.setAttribute('role', 'status');
  document.body.append(notice);
  store.subscribe(setLock);
}

/** Lets nothing change in an entry while it is read anew. Wraps the Redux thunks of Decap that read one. */
export function lockWhileReading<Args extends readonly unknown[], Result>(
  read: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    readings += 1;
    setLock();
    try {
      return await read(...args);
    } finally {
      readings -= 1;
      setLock();
    }
  };
}

/** Whether nothing can be changed now. */
export const isEditorLocked = () => isLocked;

/** Does something once one can write: at once, or when the lock ends. */
export function onceUnlocked(task: () => void): void {
  if (isLocked) waiting.push(task);
  else task();
}

/** Locks at once, and unlocks a turn later: what was saved is read anew in the same turn. */
function setLock(): void {
  if (isBusy()) lock();
  else if (isLocked) setTimeout(() => void (!isBusy() && unlock()));
}

function isBusy(): boolean {
  // Where no entry is shown yet, there is nothing to write in, and one may go elsewhere.
  const isReading = readings > 0 && getEditedEntry()?.get('collection') !== undefined;
  return isReading || isSaving() || isPublishing();
}

function lock(): void {
  if (isSaving()) say(messages.saving);
  if (isLocked) return;
  isLocked = true;
  typeAhead.begin();
  getRoot().inert = true;
}

async function unlock(): Promise<void> {
  if (!isLocked) return;
  isLocked = false;
  say('');
  getRoot().inert = false;
  await typeAhead.end();
  const tasks = waiting;
  waiting = [];
  for (const task of tasks) task();
}

function say(text: string): void {
  // Said anew, it would be read aloud anew.
  if (notice.textContent !== text) notice.textContent = text;
}

/** The element in which Decap draws. */
const getRoot = () => document.getElementById('nc-root')!;
