import { inject } from 'vitest';

// Runs before each file of the project: the first may start while the site is still being built.
const answer = await fetch(inject('builtUrl'));
if (!answer.ok) throw new Error(await answer.text());
