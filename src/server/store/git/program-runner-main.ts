/** The program of `program-runner.ts`: runs a program for each message, several at once. */
import { execFile } from 'node:child_process';

/** A program to run to its end. */
export interface ProgramRequest {
  readonly id: number;
  readonly program: string;
  readonly args: readonly string[];
  /** All variables that it sees. */
  readonly env: NodeJS.ProcessEnv;
  readonly input: string | Uint8Array | undefined;
  /** Most bytes of its output. */
  readonly maxOutput: number;
}

/** How a program ended. */
export interface ProgramEnd {
  readonly id: number;
  readonly output: Buffer;
  /** Given if it failed: what it wrote to its standard error, which may be nothing, or why it could not run. */
  readonly complaint?: string;
  readonly exitCode?: number | undefined;
}

process.on('message', run);
// Signals to a terminal or a service reach all its processes; this one ends with the one that started it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
process.once('disconnect', () => process.exit());

function run({ id, program, args, env, input, maxOutput }: ProgramRequest): void {
  const options = { encoding: 'buffer', env, maxBuffer: maxOutput, windowsHide: true } as const;
  const child = execFile(program, args, options, (error, output, complaint) => {
    const exitCode = typeof error?.code === 'number' ? error.code : undefined;
    // Node's message would be the whole command.
    const reason = exitCode === undefined ? error?.message : '';
    const failure = error && { complaint: complaint.toString() || reason!, exitCode };
    process.send!({ id, output, ...failure } satisfies ProgramEnd);
  });
  // A program that fails early closes its input; its exit code is reported.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
}
