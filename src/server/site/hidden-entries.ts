/** Addresses of entries that have left the newsroom, and not yet the site. */
export interface HiddenEntries {
  /** To be called when the published branch may have moved, before a takedown is. Never rejects. */
  update(): Promise<void>;
  /** Does a takedown, after which nothing needs to be hidden that had left before it. */
  during<T>(takeDown: () => Promise<T>): Promise<T>;
  /** As those of an `Ending`. */
  getAddresses(): readonly string[];
}

/**
 * Hides from readers what a publication takes from them, as soon as it is found: a takedown takes a second, and longer while
 * the site is being built.
 * @param find finds the addresses of what has left since it was last called
 */
export function hideLeftEntries(find: () => Promise<readonly string[]>): HiddenEntries {
  let begun = 0;
  /** The last takedown that has ended well. */
  let done = 0;
  /** With the takedowns that had begun when it left: they may not have seen that. */
  let hidden: readonly { readonly addresses: readonly string[]; readonly before: number }[] = [];
  return {
    async update() {
      const before = begun;
      // Without it, the takedown does the same, later.
      const addresses = await find().catch(() => []);
      if (addresses.length > 0 && done <= before) hidden = [...hidden, { addresses, before }];
    },
    async during(takeDown) {
      const own = ++begun;
      const result = await takeDown();
      done = Math.max(done, own);
      hidden = hidden.filter(({ before }) => before >= own);
      return result;
    },
    getAddresses: () => hidden.flatMap(({ addresses }) => addresses),
  };
}
