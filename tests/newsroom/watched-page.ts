import type { Page, Response } from 'playwright-core';

/** An answer that a test provokes: a status, and a part of the address. */
export interface ExpectedRefusal {
  readonly status: number;
  readonly path: string;
}

/** What went wrong in a page that staff may never see. */
export interface WatchedPage {
  /** What the policy refused, what was thrown, what was written to the console, what failed to load. */
  readonly complaints: readonly string[];
  /** From now on, such an answer is no complaint. */
  expectRefusal(refusal: ExpectedRefusal): void;
}

/**
 * Watches a page and all its frames from before they load. Chromium reports a violation of the policy
 * in the console too, but not for a frame that is gone by then.
 */
export async function watchPage(page: Page): Promise<WatchedPage> {
  const complaints: string[] = [];
  const expected: ExpectedRefusal[] = [];
  const isExpected = (status: number, url: string) =>
    expected.some((refusal) => refusal.status === status && url.includes(refusal.path));
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
  page.on('console', (message) => {
    // What the server refuses is counted below, with its status.
    if (message.text().startsWith('Failed to load resource')) return;
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
    // A page that is left takes back what it asked for.
    if (errorText !== 'net::ERR_ABORTED')
      complaints.push(`${errorText}: ${request.method()} ${request.url()}`);
  });
  return { complaints, expectRefusal: (refusal) => void expected.push(refusal) };
}
