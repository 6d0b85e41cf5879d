import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { GitError } from './git.ts';

/** A lasting Git process that answers each request with one line, in the order of the requests. */
export class LineProcess {
  readonly #args: readonly string[];
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<void>;
  #complaint = '';

  /** @param args those of Git with which it was started */
  constructor(child: ChildProcessWithoutNullStreams, args: readonly string[]) {
    this.#args = args;
    this.#child = child;
    const lines: Interface = createInterface(child.stdout);
    this.#lines = lines[Symbol.asyncIterator]();
    this.#ended = new Promise((resolve) => child.on('close', () => resolve()));
    child.stderr.on('data', (chunk: Buffer) => (this.#complaint += chunk.toString()));
    for (const emitter of [child, child.stdin]) emitter.on('error', () => undefined);
  }

  /** Whether the process has ended, so that it answers nothing more. */
  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** @throws GitError when the process ends instead */
  async ask(question: string | Uint8Array): Promise<string> {
    this.#child.stdin.write(question);
    const answer = await this.#lines.next();
    if (!answer.done) return answer.value;
    await this.#ended;
    throw new GitError(this.#args, this.#child.exitCode ?? undefined, this.#complaint);
  }

  /** Ends the process once it has answered. */
  close(): Promise<void> {
    this.#child.stdin.end();
    return this.#ended;
  }
}
