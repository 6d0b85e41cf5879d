import { Worker } from 'node:worker_threads';

/** What comes back for a question. */
export interface Reply<Answer> {
  readonly answer: Answer;
  readonly error?: { readonly name: string; readonly message: string; readonly stack?: string };
}

/**
 * Answers the questions of a `LimitedProcess`; to be called once, by the module that it names.
 * @param answer may be asked anything; questions and answers are copied
 */
export function serveLimited<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  const [, , megabytes] = process.argv;
  const workerData = { megabytes: Number(megabytes), parent: process.ppid };
  new Worker(new URL('./watchdog.ts', import.meta.url), { workerData }).unref();
  process.on('message', (question: Question) => void reply(question));
  // Ctrl+C reaches every process of a terminal; the process that asks ends this one.
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
