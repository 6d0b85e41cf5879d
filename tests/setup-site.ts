import { inject } from 'vitest';

// Before each file of the project: the first may begin while the site is still being built.
const answer = await fetch(inject('builtUrl'));
if (!answer.ok) throw new Error(await answer.text());
