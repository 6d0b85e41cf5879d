import { toPrintable } from '../source/printable.ts';

/**
 * Lets nothing through to a terminal or a log that would command it, no matter who writes: our own words, what
 * Astro says of a file, what a build says that the server passes on. Texts and names of files are
 * content, and anyone may have sent them.
 */
export function guardOutput(streams: readonly NodeJS.WriteStream[]): void {
  // Colours are commands too; libraries that see this leave them out.
  process.env.NO_COLOR = '1';
  delete process.env.FORCE_COLOR;
  for (const stream of streams) {
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    stream.write = (chunk: Uint8Array | string, ...rest: unknown[]) =>
      write(
        toPrintable(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()),
        ...rest,
      );
  }
}
