/** The process of `CommandProcess`: runs each command that it receives, and sends back its result. */
import { execFile } from 'node:child_process';

/** A program to run. */
export interface Command {
  readonly id: number;
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<NodeJS.ProcessEnv>;
  readonly input?: string | Uint8Array | undefined;
  /** Most bytes of its output. */
  readonly maxBuffer: number;
}

/** What became of a command. */
export interface CommandResult {
  readonly id: number;
  /** Undefined when it could not run, or was killed. */
  readonly exitCode?: number | undefined;
  readonly stdout?: Buffer;
  readonly stderr?: Buffer;
  /** Why it failed, if it says nothing itself. */
  readonly message?: string;
}

function run({ id, program, args, env, input, maxBuffer }: Command): void {
  const options = { encoding: 'buffer', maxBuffer, env, windowsHide: true } as const;
  const child = execFile(program, args, options, (error, stdout, stderr) => {
    const exitCode = error ? (typeof error.code === 'number' ? error.code : undefined) : 0;
    answer({ id, exitCode, stdout, stderr, ...(error && { message: error.message }) });
  });
  // A command that fails early closes its input; its exit code is reported.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
}

/** When the other process has ended, nobody waits for the result. */
function answer(result: CommandResult): void {
  if (process.connected) process.send!(result);
}

// The other process decides when to end: it first finishes what it writes.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('message', (command) => run(command as Command));
