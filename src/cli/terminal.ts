import { toPrintable } from '../languages/wording/printable.ts';

/**
 * Escapes terminal commands in all output: our own, Astro's about a file, and that of builds that the server passes
 * on. It may quote entries and file names, which are untrusted content.
 */
export function guardOutput(streams: readonly NodeJS.WriteStream[]): void {
  // Colours are commands too; libraries that read this variable print none.
  process.env.NO_COLOR = '1';
  delete process.env.FORCE_COLOR;
  for (const stream of streams) {
    // Who read it has ended, or its disk is full: a newsroom goes on.
    stream.on('error', () => undefined);
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    stream.write = (chunk: Uint8Array | string, ...rest: unknown[]) =>
      write(
        toPrintable(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()),
        ...rest,
      );
  }
}
