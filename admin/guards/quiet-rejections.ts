import { messages } from '../messages/index.ts';
import { Cancelled } from './cancelled.ts';

/**
 * Decap shows why a save, publication or deletion failed, and then also rejects a promise, which browsers
 * report as an error of the page. This suppresses the report of errors that were shown, and of actions that
 * staff cancelled, which Decap also writes to the console.
 */
export function quietRejections(): void {
  // Browsers say it in English, with the address of the module, and Decap shows the name of the error before it.
  window.addEventListener('vite:preloadError', (event) => {
    const { payload } = event as unknown as { payload: Error };
    Object.assign(payload, { name: '', message: messages.failure.unloaded });
  });
  /* oxlint-disable no-console -- Decap writes to it */
  const report = console.error.bind(console);
  console.error = (...reasons: unknown[]) => {
    if (!(reasons[0] instanceof Cancelled)) report(...reasons);
  };
  /* oxlint-enable no-console */
  window.addEventListener('unhandledrejection', (event) => {
    const reason = event.reason as { readonly type?: unknown } | undefined;
    const isShown = reason === undefined || /_FAILURE$/.test(String(reason?.type));
    if (isShown || reason instanceof Cancelled) event.preventDefault();
  });
}
