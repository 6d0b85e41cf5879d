import type { PlainText } from '../../languages/message.ts';

/** A part of a form, under a heading of its own. */
interface FormSection {
  readonly label: PlainText;
  /** Whether it is closed until something in it matters: most new entries do not need it. */
  readonly isRare?: boolean;
}

/** The parts of a long form, in their order. A field without one belongs to the first. */
export const formSections = {
  content: { label: 'What readers see' },
  person: { label: 'Person and consent' },
  relations: { label: 'Topics, people and related texts' },
  timing: { label: 'When readers see it' },
  afterwards: { label: 'Corrections, former addresses, notes', isRare: true },
} as const satisfies Readonly<Record<string, FormSection>>;

export type FormSectionName = keyof typeof formSections;
