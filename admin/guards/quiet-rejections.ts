/**
 * Decap shows why a save, a publication or a deletion failed, and then also lets its promise fail, which
 * browsers report as an error of the page. What was shown is no such error.
 */
export function quietRejections(): void {
  window.addEventListener('unhandledrejection', (event) => {
    const reason = event.reason as { readonly type?: unknown } | undefined;
    const isShown = reason === undefined || /_FAILURE$/.test(String(reason?.type));
    if (isShown) event.preventDefault();
  });
}
