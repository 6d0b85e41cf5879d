import type { Page, Response } from 'playwright-core';

/** An HTTP error that a test provokes: its status, and a part of the address. */
export interface ExpectedError {
  readonly status: number;
  readonly path: string;
}

/** Reports what goes wrong in a page, which staff might never notice. */
export interface WatchedPage {
  /** Violations of the policy, exceptions, dialogs of the browser, console errors and warnings, failed requests. */
  readonly complaints: readonly string[];
  /** From now on, this HTTP error is no complaint. */
  expectError(error: ExpectedError): void;
  /** Forgets complaints and expected errors. */
  forget(): void;
}

/**
 * Watches a page and all its iframes from before they load. Chromium reports a violation of the policy
 * in the console too, but not for an iframe that was removed by then.
 */
export async function watchPage(page: Page): Promise<WatchedPage> {
  const complaints: string[] = [];
  const expected: ExpectedError[] = [];
  const isExpected = (status: number, url: string) =>
    expected.some((error) => error.status === status && url.includes(error.path));
  await page.exposeFunction('reportViolation', (violation: string) => {
    complaints.push(`policy: ${violation}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sourceFile } = event;
      const report = (top as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${violatedDirective} ${blockedURI} in ${sourceFile}`);
    });
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${String(error)}`));
  page.on('dialog', (dialog) => {
    // The admin asks in dialogs of its own. Only the browser can ask when its window leaves.
    if (dialog.type() !== 'beforeunload') complaints.push(`${dialog.type()}: ${dialog.message()}`);
    void dialog.accept();
  });
  page.on('console', (message) => {
    // HTTP errors are handled below, with their status.
    if (message.text().startsWith('Failed to load resource')) return;
    // Playwright's own scripts in the frame of the preview, in which nothing may run.
    if (message.text().startsWith("Blocked script execution in 'about:srcdoc'")) return;
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('response', (response: Response) => {
    const status = response.status();
    const method = response.request().method();
    if (status >= 400 && !isExpected(status, response.url()))
      complaints.push(
        `${status}: ${method} ${response.url()} ${response.request().postData()?.slice(0, 300) ?? ''}`,
      );
  });
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure() ?? {};
    // Leaving a page aborts its requests.
    if (errorText !== 'net::ERR_ABORTED')
      complaints.push(`${errorText}: ${request.method()} ${request.url()}`);
  });
  return {
    complaints,
    expectError: (error) => void expected.push(error),
    forget: () => void (complaints.length = expected.length = 0),
  };
}
