import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { GitError } from './git.ts';

export type LineProcess = ReturnType<typeof toLineProcess>;

/**
 * A lasting Git process that answers each request with one line, in the order of the requests.
 * @param args those of Git with which it was started
 */
export function toLineProcess(child: ChildProcessWithoutNullStreams, args: readonly string[]) {
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  for (const emitter of [child, child.stdin]) emitter.on('error', () => undefined);
  return {
    /** Whether the process has ended, so that it answers nothing more. */
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    /** @throws GitError when the process ends instead */
    async ask(question: string | Uint8Array): Promise<string> {
      child.stdin.write(question);
      const answer = await lines.next();
      if (!answer.done) return answer.value;
      await ended;
      throw new GitError(args, child.exitCode ?? undefined, complaint);
    },
    /** Ends the process once it has answered. */
    close(): Promise<void> {
      child.stdin.end();
      return ended;
    },
  };
}
