/** Whether the first of some revisions is older than that of others; both are listed the newest first. */
export function isBegunBefore(
  revisions: readonly { readonly at: string }[],
  others: readonly { readonly at: string }[],
): boolean {
  const [begun, otherBegun] = [revisions, others].map((all) => Date.parse(all.at(-1)?.at ?? ''));
  return begun! < otherBegun!;
}
