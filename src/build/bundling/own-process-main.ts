/** The program of `runInOwnProcess`: calls a function of a module with the arguments that it is sent. */

/** What the function returned or threw. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly error: unknown };

const [, , module = '', name = ''] = process.argv;

process.once('message', (args: unknown[]) => void run(args).then(answer));
// When the process that waits for the answer is killed, so is this one.
process.once('disconnect', () => process.exit());

async function run(args: unknown[]): Promise<Outcome<unknown>> {
  try {
    const functions = (await import(module)) as Record<string, (...args: unknown[]) => unknown>;
    return { answer: await functions[name]!(...args) };
  } catch (error) {
    return { error };
  }
}

const answer = (outcome: Outcome<unknown>) => process.send!(outcome, () => process.disconnect());
