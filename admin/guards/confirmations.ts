import { showMessage } from '../dialogs/show-message.ts';

/**
 * Decap asks by `window.confirm` whether to publish or delete, before we can say what will happen. This
 * answers those questions with yes, and our own dialogs ask instead. They also show what Decap says by `window.alert`.
 * @param asked the questions that a dialog of ours asks later, word for word
 */
export function answerConfirmations(asked: readonly string[]): void {
  const ask = window.confirm.bind(window);
  window.confirm = (question = '') => asked.includes(question) || ask(question);
  window.alert = (text = '') => void showMessage(String(text), []);
}
