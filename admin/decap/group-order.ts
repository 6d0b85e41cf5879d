/** A group of a list as Decap makes it; without a value for what has none. */
interface ListGroup {
  readonly value?: unknown;
}

/** Groups of a list in the order in which staff look for them: the newest year first, names by letter. */
export function sortGroups<Group extends ListGroup>(groups: readonly Group[]): Group[] {
  const isYears = groups.some(({ value }) => /^\d{4}$/.test(toText(value)));
  return groups.toSorted((one, other) => {
    const [a, b] = [toText(one.value), toText(other.value)];
    // What belongs nowhere comes last.
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return isYears ? b.localeCompare(a) : a.localeCompare(b);
  });
}

const toText = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
