import { messages } from '../messages/index.ts';
import { openDialog } from './open-dialog.ts';

/** A question that staff answer with one of two buttons. */
export interface Question {
  readonly title: string;
  readonly text?: string;
  /** Paragraphs, lists and fields, instead of a text. */
  readonly content?: readonly (string | Node)[];
  /** Label of the button for yes. */
  readonly yes: string;
  /** Label of the other; “Cancel” by default. */
  readonly no?: string;
  readonly kind?: 'primary' | 'danger';
  /** What keeps the answer from being yes, empty where staff know it; the dialog shows it and stays open. */
  check?(): string | undefined | Promise<string | undefined>;
}

/** Asks a question. @returns whether the answer was yes; Escape means no */
export async function ask(question: Question): Promise<boolean> {
  const { title, text = '', content = [text], check } = question;
  const { yes, no = messages.dialogs.cancel, kind = 'primary' } = question;
  const answer = await openDialog({
    title,
    content,
    actions: [
      { label: yes, value: 'yes', kind },
      { label: no, value: 'no' },
    ],
    onEscape: 'no',
    check: (value) => (value === 'yes' ? check?.() : undefined),
  });
  return answer === 'yes';
}
