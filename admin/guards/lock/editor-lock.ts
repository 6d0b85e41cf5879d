import { store } from 'decap-cms-core/dist/esm/redux';
import { getEditedEntry, isPublishing, isSaving } from '../../entries/editor-session.ts';
import { messages } from '../../messages/index.ts';
import { TypeAhead } from './type-ahead.ts';

const notice = document.createElement('p');
const typeAhead = new TypeAhead();
let isLocked = false;
/** Of each entry that is being loaded, whether the editor waits for it. */
const readings = new Set<() => boolean>();
/** Tasks that wait for the end of the lock. */
let waiting: (() => void)[] = [];

/**
 * Locks the editor during a save or publication, and until the stored entry has been loaded again. Without the
 * lock, Decap would mark words as saved that were typed meanwhile, or replace them by what was stored. Such
 * words are inserted after the lock. Also announces that a save is under way.
 */
export function lockWhileSaving(): void {
  notice.className = 'newsroom-saving';
  notice.setAttribute('role', 'status');
  document.body.append(notice);
  store.subscribe(setLock);
}

/** Locks the editor of an entry while that is loaded again. Wraps those Redux thunks of Decap that load one. */
export function lockWhileReading<Args extends readonly unknown[], Result>(
  read: (...args: Args) => Promise<Result>,
  isInEditor = () => true,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    // Several may load the same entry.
    const isAwaited = () => isInEditor();
    readings.add(isAwaited);
    setLock();
    try {
      return await read(...args);
    } finally {
      readings.delete(isAwaited);
      setLock();
    }
  };
}

/** Whether the editor is locked. */
export const isEditorLocked = () => isLocked;

/** Runs a task when the editor is not locked: at once, or after the lock. */
export function onceUnlocked(task: () => void): void {
  if (isLocked) waiting.push(task);
  else task();
}

/** Locks at once, and unlocks a task later: Decap loads a saved entry again in the same task. */
function setLock(): void {
  if (isBusy()) lock();
  else if (isLocked) setTimeout(() => void (!isBusy() && unlock()));
}

function isBusy(): boolean {
  // If no entry is shown yet, there is nothing to protect, and staff may go elsewhere.
  const isShown = getEditedEntry()?.get('collection') !== undefined;
  const isReading = isShown && [...readings].some((isAwaited) => isAwaited());
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

function say(message: string): void {
  // Setting the same message again would make screen readers repeat it.
  if (notice.textContent !== message) notice.textContent = message;
}

/** The root element of Decap. */
const getRoot = () => document.getElementById('nc-root')!;
