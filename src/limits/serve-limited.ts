import { Worker } from 'node:worker_threads';

/** The reply to a question. */
export interface Reply<Answer> {
  readonly answer: Answer;
  readonly error?: { readonly name: string; readonly message: string; readonly stack?: string };
}

/**
 * Answers the questions of a `LimitedProcess`. The module that it runs must call this once.
 * @param answer questions and answers are copied between the processes
 */
export function serveLimited<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  const [, , megabytes] = process.argv;
  const workerData = { megabytes: Number(megabytes), parent: process.ppid };
  new Worker(new URL('./watchdog.ts', import.meta.url), { workerData }).unref();
  process.on('message', (question: Question) => void reply(question));
  // Ctrl+C reaches every process of a terminal; the parent process ends this one.
  process.on('SIGINT', () => undefined);
  process.send!('ready');

  async function reply(question: Question): Promise<void> {
    try {
      process.send!({ answer: await answer(question) });
    } catch (error) {
      const { name, message, stack } = error as Error;
      process.send!({ error: { name, message, stack } });
    }
  }
}
