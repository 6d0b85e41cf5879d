/** The questions that Decap asks by `window.confirm`, word for word, and what happens instead. */
export interface Confirmations {
  /** Questions that a dialog of ours asks later, with more detail. */
  readonly asked: readonly string[];
  /** Questions about actions that the admin does not offer, with an explanation. */
  readonly explained: Readonly<Record<string, string>>;
}

/**
 * Decap asks by `window.confirm` whether to publish or delete, before we can say what will happen. This
 * answers those questions with yes, and our own dialogs ask instead.
 */
export function answerConfirmations({ asked, explained }: Confirmations): void {
  const ask = window.confirm.bind(window);
  window.confirm = (question = '') => {
    if (asked.includes(question)) return true;
    const explanation = explained[question];
    if (explanation === undefined) return ask(question);
    window.alert(explanation);
    return false;
  };
}
