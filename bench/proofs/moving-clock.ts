import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workplace } from './workplace.ts';

/** The clock of a newsroom, which moves and can be set. */
export interface MovingClock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  set(moment: number): void;
  shift(milliseconds: number): void;
}

/** Gives a copy of the software another clock. Nothing but `src/clock.ts` reads the machine's. */
export function openClock({ folder, software }: Workplace): MovingClock {
  const file = join(folder, 'clock');
  const write = (offset: number) => {
    writeFileSync(`${file}.next`, String(offset));
    renameSync(`${file}.next`, file);
  };
  const getOffset = () => Number(readFileSync(file, 'utf8'));
  write(0);
  writeFileSync(
    join(software, 'src/clock.ts'),
    `import { readFileSync } from 'node:fs';
export const readClock = (): number => Date.now() + Number(readFileSync(${JSON.stringify(file)}, 'utf8'));
export const setClock = (): void => undefined;
`,
  );
  return {
    now: () => Date.now() + getOffset(),
    set: (moment) => write(moment - Date.now()),
    shift: (milliseconds) => write(getOffset() + milliseconds),
  };
}
