import { messages } from '../messages/index.ts';
import { openDialog } from './open-dialog.ts';

/** A question that staff answer with one of two buttons. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** Label of the button for yes. */
  readonly yes: string;
  /** Label of the other; “Cancel” by default. */
  readonly no?: string;
  readonly kind?: 'primary' | 'danger';
}

/** Asks a question. @returns whether the answer was yes; Escape means no */
export async function ask(question: Question): Promise<boolean> {
  const { title, text, yes, no = messages.dialogs.cancel, kind = 'primary' } = question;
  const answer = await openDialog({
    title,
    content: [text],
    actions: [
      { label: yes, value: 'yes', kind },
      { label: no, value: 'no' },
    ],
    onEscape: 'no',
  });
  return answer === 'yes';
}
