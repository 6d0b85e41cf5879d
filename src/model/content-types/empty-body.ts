import { message } from '../../languages/message.ts';
import { inForm, type Problem } from '../../languages/problems/problem.ts';
import type { Values } from '../fields/written-value.ts';

/** An entry that says nothing below its fields. */
export const emptyBody: Problem = {
  code: 'empty-body',
  cause: message('there are fields but no text'),
  ...inForm(
    'Write the text below the second line ---, or mark the file with draft: true.',
    message('Write the text, or switch “Hold back” on.'),
  ),
};

/** An entry that is held back may be empty, and so may a withdrawn one, whose body the newsroom may have deleted. */
export const needsBody = (fields: Values): boolean =>
  fields['draft'] !== true && !fields['withdrawn'];
