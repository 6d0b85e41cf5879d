import { Cancelled } from './cancelled.ts';

/**
 * Decap shows why a save, a publication or a deletion failed, and then also lets its promise fail, which
 * browsers report as an error of the page. What was shown is no such error; nor is what staff decided
 * against, which Decap also writes to the console.
 */
export function quietRejections(): void {
  /* eslint-disable no-console -- it is Decap that writes there */
  const report = console.error.bind(console);
  console.error = (...reasons: unknown[]) => {
    if (!(reasons[0] instanceof Cancelled)) report(...reasons);
  };
  /* eslint-enable no-console */
  window.addEventListener('unhandledrejection', (event) => {
    const reason = event.reason as { readonly type?: unknown } | undefined;
    const isShown = reason === undefined || /_FAILURE$/.test(String(reason?.type));
    if (isShown) event.preventDefault();
  });
}
