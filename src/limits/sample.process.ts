import { serveLimited } from './serve-limited.ts';

/** What the sample does. */
export type SampleQuestion = 'answer' | 'hang' | 'fill' | 'throw' | 'end' | 'look';

const held: Buffer[] = [];

/** For tests: answers, and everything that a process may do instead. */
serveLimited((question: SampleQuestion) => {
  if (question === 'hang') for (;;);
  // Outside of what V8 counts.
  if (question === 'fill') for (;;) held.push(Buffer.alloc(10_000_000, 1));
  if (question === 'throw') throw new TypeError('This cannot be read.');
  if (question === 'end') process.exit(3);
  return question === 'look' ? Object.keys(process.env).sort().join() : process.pid;
});
