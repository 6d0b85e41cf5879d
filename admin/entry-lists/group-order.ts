/** A group of a list in Decap; without a value for entries that have none. */
interface ListGroup {
  readonly value?: unknown;
}

/** Sorts the groups of a list: years from the newest, names alphabetically. */
export function sortGroups<Group extends ListGroup>(groups: readonly Group[]): Group[] {
  const isYears = groups.some(({ value }) => /^\d{4}$/.test(toText(value)));
  return groups.toSorted((one, other) => {
    const [a, b] = [toText(one.value), toText(other.value)];
    // The group without a value comes last.
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return isYears ? b.localeCompare(a) : a.localeCompare(b);
  });
}

const toText = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
