import type { EntryName } from '../../src/model/entry-name.ts';

/** What the newsroom tells of an entry that somebody has open. */
export interface Company {
  /** Whoever else has it open; `isSelf` for another window of the same person. */
  readonly others: readonly { readonly name: string; readonly isSelf: boolean }[];
  /** How its draft stands now. */
  readonly draft?: {
    readonly savedBy: string;
    /** ISO 8601. */
    readonly savedAt: string;
    readonly files: readonly { readonly path: string; readonly id: string }[];
  };
}

const window = crypto.randomUUID();

/** Tells the newsroom that an entry is open here. @returns nothing when it does not answer */
export async function visit(entry: EntryName): Promise<Company | undefined> {
  try {
    const response = await send('POST', { ...entry, window });
    return response.ok ? ((await response.json()) as Company) : undefined;
  } catch {
    return undefined;
  }
}

/** Tells the newsroom that none is open here any more; also while the page goes away. */
export function leave(): void {
  // Whoever can't be told forgets by itself.
  void send('DELETE', { window }).catch(() => undefined);
}

function send(method: string, body: object): Promise<Response> {
  return fetch('/admin/api/presence', {
    method,
    headers: { 'Content-Type': 'application/json', 'X-Newsroom': '1' },
    body: JSON.stringify(body),
    keepalive: true,
  });
}
