import type { Browser } from 'playwright-core';
import type { Search } from './sites.ts';
import { getMedian } from '../performance/statistics.ts';

/** A connection to emulate: `latency` is the round trip in milliseconds, `rate` is in bits per second. */
export interface Connection {
  readonly name: string;
  readonly latency: number;
  readonly rate: number;
}

/** The cost of one search. */
export interface Cost {
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
}

/**
 * Measures a first and a following search in a new browser profile: everything transferred after the page
 * has loaded, including headers.
 */
export async function measureTraffic(
  browser: Browser,
  address: string,
  search: Search,
  [first, following]: readonly [string, string],
  connection: Connection | undefined,
): Promise<[Cost, Cost]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let [bytes, requests] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await session.send('Network.enable');
  if (connection)
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: connection.latency,
      downloadThroughput: connection.rate / 8,
      uploadThroughput: connection.rate / 8,
    });
  await page.goto(address, { waitUntil: 'networkidle' });
  const measure = async (query: string): Promise<Cost> => {
    [bytes, requests] = [0, 0];
    const begun = performance.now();
    await search(page, query);
    const milliseconds = performance.now() - begun;
    await page.waitForLoadState('networkidle');
    return { bytes, requests, milliseconds };
  };
  const costs: [Cost, Cost] = [await measure(first), await measure(following)];
  await context.close();
  return costs;
}

/** Medians and maxima of many costs, for a table. */
export function summarize(costs: readonly Cost[]) {
  const kilobytes = costs.map(({ bytes }) => bytes / 1000);
  const seconds = costs.map(({ milliseconds }) => milliseconds / 1000);
  return {
    'kB (median)': Math.round(getMedian(kilobytes)),
    'kB (most)': Math.round(Math.max(...kilobytes)),
    requests: getMedian(costs.map(({ requests }) => requests)),
    's (median)': Number(getMedian(seconds).toFixed(2)),
    's (most)': Number(Math.max(...seconds).toFixed(2)),
  };
}
