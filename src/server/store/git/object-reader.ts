import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { toDamagedError } from '../../store-api/store-error.ts';
import type { Git } from './git.ts';

/** An object of Git's database. */
export interface GitObject {
  readonly id: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly bytes: Buffer;
}

interface Waiting {
  readonly name: string;
  resolve(object: GitObject | undefined): void;
  reject(error: Error): void;
}

/** Reads objects through one lasting Git process, so that a read does not start a program. */
export class ObjectReader {
  readonly #git: Git;
  #child: ChildProcessWithoutNullStreams | undefined;
  #isClosed = false;
  /** Ids of damaged objects that the terminal has named. */
  readonly #reported = new Set<string>();
  #waiting: Waiting[] = [];
  #chunks: Buffer[] = [];
  #size = 0;
  /** Header of the object whose bytes are still arriving. */
  #head: { id: string; type: GitObject['type']; size: number } | undefined;

  constructor(git: Git) {
    this.#git = git;
  }

  /**
   * Reads an object that another one, or a ref, names: without it, the repository is damaged.
   * @param path of the file or folder that it is, for the message
   * @throws StoreError `damaged`
   */
  async read(id: string, path?: string): Promise<GitObject> {
    const object = await this.find(id);
    if (object) return object;
    const error = toDamagedError(id, path);
    // Windows ask again and again.
    if (!this.#reported.has(id)) console.error(error.message);
    this.#reported.add(id);
    throw error;
  }

  /**
   * Reads one object; undefined when there is none with that name: a client may name any.
   * @param name an id, a ref, or `<commit>:<path>`
   */
  find(name: string): Promise<GitObject | undefined> {
    if (/[\n\0]/.test(name)) return Promise.resolve(undefined);
    if (this.#isClosed) return Promise.reject(new Error('The repository is closed'));
    return new Promise((resolve, reject) => this.#ask({ name, resolve, reject }));
  }

  #ask(waiting: Waiting): void {
    const child = (this.#child ??= this.#start());
    this.#waiting.push(waiting);
    child.stdin.write(`${waiting.name}\n`);
  }

  /** Ends the process once pending reads are done. Nothing can be read after that. */
  close(): void {
    this.#isClosed = true;
    this.#child?.stdin.end();
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = this.#git.start(['cat-file', '--batch']);
    this.#chunks = [];
    this.#size = 0;
    this.#head = undefined;
    child.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    child.stderr.resume();
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => this.#fail(child, error));
    child.on('close', () => this.#fail(child, new Error('git cat-file ended'), !this.#isClosed));
    return child;
  }

  /** One that could not start says so twice: by then its successor may be reading for others. */
  #fail(child: ChildProcessWithoutNullStreams, error: Error, hasRun = false): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    const [first, ...others] = this.#waiting.splice(0);
    first?.reject(error);
    for (const other of others) {
      // Git gives up at some damaged objects, of which the others know nothing.
      if (hasRun) this.#ask(other);
      else other.reject(error);
    }
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    while (this.#takeOne());
  }

  /** Takes one object from the buffer; false while it is incomplete. */
  #takeOne(): boolean {
    if (this.#head) {
      const { size, ...head } = this.#head;
      if (this.#size <= size) return false;
      const all = this.#join();
      this.#keep(all.subarray(size + 1));
      this.#head = undefined;
      this.#waiting.shift()?.resolve({ ...head, bytes: all.subarray(0, size) });
      return true;
    }
    if (this.#size === 0) return false;
    const all = this.#join();
    const end = all.indexOf(0x0a);
    if (end === -1) return false;
    const line = all.toString('utf8', 0, end);
    this.#keep(all.subarray(end + 1));
    const match = /^([0-9a-f]+) (blob|tree|commit|tag) (\d+)$/.exec(line);
    if (match)
      this.#head = {
        id: match[1]!,
        type: match[2] as GitObject['type'],
        size: Number(match[3]),
      };
    else this.#waiting.shift()?.resolve(undefined);
    return true;
  }

  #join(): Buffer {
    const all = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }

  #keep(rest: Buffer): void {
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#size = rest.length;
  }
}
