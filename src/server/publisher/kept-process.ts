import { spawn, type ChildProcess } from 'node:child_process';
import { allocatorVariables, toBuildVariables } from '../../environment/environment.ts';
import { formatEnd } from '../../environment/process-end.ts';
import type {
  BuildAnswer,
  BuildListener,
  BuildRequestName,
  BuildRequests,
  IdleState,
  Notice,
} from './build-requests.ts';

/** A program and its arguments. */
export type Command = readonly [string, ...string[]];

/** A process that answers requests, one after another, and keeps its memory between them. */
export interface KeptProcess {
  /** Whether it has requests that it has not answered. */
  isBusy(): boolean;
  /**
   * Starts the process if there is none.
   * @throws Error with its message when the request fails, and with the process's last output when it ends meanwhile
   */
  ask<N extends BuildRequestName>(
    name: N,
    request: BuildRequests[N]['request'],
    listener?: BuildListener,
  ): Promise<BuildRequests[N]['result']>;
  /** Tells it something that has no answer, if it is running. */
  tell(message: Notice): void;
  /** Ends it, and every request that is not answered. The next request starts another. */
  stop(): Promise<void>;
  /** Lets it run on although nobody asks for anything. @returns whether there is one */
  keep(): boolean;
  /** Ends it, and every request that is not answered. Later requests are rejected. */
  close(): void;
}

interface Open extends PromiseWithResolvers<BuildRequests[BuildRequestName]['result']> {
  readonly listener: BuildListener | undefined;
}

/**
 * Bytes: a process that takes more while it is idle has rendered a large part of a site. What its libraries have allocated
 * for that they do not give back, so another one takes its place.
 */
const mostMemory = 1_500_000_000;

/** Milliseconds without a request after which the process ends: its memory is as large as the archive. */
const longestIdle = 30 * 60_000;

/** Most characters of a process's last output in an error. */
const mostShown = 2000;

/**
 * @param log receives what the process writes as it comes
 * @param onStart called with each process when it has started
 * @param variables the environment of the process, of which a build sees a part
 */
export function keepProcess(
  [program, ...args]: Command,
  log: (text: string) => void,
  onStart: (child: ChildProcess) => void,
  variables: NodeJS.ProcessEnv = process.env,
): KeptProcess {
  const open = new Map<number, Open>();
  let child: ChildProcess | undefined;
  let count = 0;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;

  function start(): ChildProcess {
    const started = spawn(program, args, {
      env: { ...toBuildVariables(variables), ...allocatorVariables },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let last = '';
    // Too many files are open for a process that has neither; an error follows.
    for (const stream of [started.stdout, started.stderr])
      stream?.setEncoding('utf8').on('data', log);
    started.stderr?.on('data', (text: string) => (last = `${last}${text}`.slice(-mostShown)));
    started.on('message', (answer: BuildAnswer | IdleState) => {
      if ('memory' in answer) {
        if (answer.memory > mostMemory && open.size === 0) retire(started);
        return;
      }
      const request = open.get(answer.id);
      if ('made' in answer) return request?.listener?.onProgress?.(answer.made);
      if ('isPublished' in answer) return request?.listener?.onPublished?.();
      if ('isRepairing' in answer) return request?.listener?.onRepair?.();
      open.delete(answer.id);
      awaitIdle();
      if ('error' in answer) return request?.reject(new Error(answer.error));
      request?.resolve(answer.result);
    });
    started.once('spawn', () => onStart(started));
    started.once('error', end);
    started.once('close', (code, signal) =>
      end(new Error(last.trim() || `The build ended with ${formatEnd(code, signal)}.`)),
    );
    return started;

    function end(error: Error): void {
      if (child !== started) return;
      child = undefined;
      for (const request of open.values()) request.reject(error);
      open.clear();
    }
  }

  /** The next request starts another; this one ends when it is disconnected. */
  function retire(started: ChildProcess): void {
    if (child !== started) return;
    child = undefined;
    started.disconnect();
  }

  function awaitIdle(): void {
    clearTimeout(idle);
    idle = setTimeout(() => {
      if (child && open.size === 0) retire(child);
    }, longestIdle);
    idle.unref();
  }

  return {
    isBusy: () => open.size > 0,
    // A process that has just ended says so by its event.
    tell: (message) => void child?.send(message, () => undefined),
    keep() {
      if (child) awaitIdle();
      return child !== undefined;
    },
    ask<N extends BuildRequestName>(
      name: N,
      request: BuildRequests[N]['request'],
      listener?: BuildListener,
    ) {
      if (isClosed) return Promise.reject(new Error('The build process has ended.'));
      child ??= start();
      const answer: Open = { ...Promise.withResolvers(), listener };
      count += 1;
      open.set(count, answer);
      // A process that has just ended or could not start says so by its event.
      if (child.channel) child.send({ id: count, name, ...request }, () => undefined);
      return answer.promise as Promise<BuildRequests[N]['result']>;
    },
    stop() {
      const ending = child;
      if (!ending) return Promise.resolve();
      const ended = new Promise<void>((resolve) => ending.once('close', () => resolve()));
      ending.kill();
      return ended;
    },
    close() {
      isClosed = true;
      clearTimeout(idle);
      child?.kill();
    },
  };
}
