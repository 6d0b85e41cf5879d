import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';

/** A process that answers each request with one line. */
export class LineProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<void>;
  #complaint = '';

  constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    const lines: Interface = createInterface(child.stdout);
    this.#lines = lines[Symbol.asyncIterator]();
    this.#ended = new Promise((resolve) => child.on('close', () => resolve()));
    child.stderr.on('data', (chunk: Buffer) => (this.#complaint += chunk.toString()));
    child.stdin.on('error', () => undefined);
  }

  /** Sends one request at a time. @throws when the process ends instead */
  async ask(question: string | Uint8Array): Promise<string> {
    this.#child.stdin.write(question);
    const answer = await this.#lines.next();
    if (!answer.done) return answer.value;
    await this.#ended;
    throw new Error(`git ${this.#child.spawnargs.at(-1)}: ${this.#complaint.trim() || 'ended'}`);
  }

  close(): Promise<void> {
    this.#child.stdin.end();
    return this.#ended;
  }
}
