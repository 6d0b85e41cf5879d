/** What Decap asks in a box of the browser, word for word, and what we do instead. */
export interface Confirmations {
  /** Questions after which a dialog of ours follows that says more. */
  readonly asked: readonly string[];
  /** Questions about what is done in another way here, with how. */
  readonly explained: Readonly<Record<string, string>>;
}

/**
 * Decap asks by `window.confirm` whether to publish or delete, before we can say what will happen. So
 * those questions are taken for answered, and our own dialogs ask.
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
