/** A group of a list; with an empty value, those that have none. */
interface ListGroup {
  readonly value: string;
}

/** Sorts the groups of a list: years from the newest, names alphabetically. */
export function sortGroups<Group extends ListGroup>(groups: readonly Group[]): Group[] {
  const isYears = groups.some(({ value }) => /^\d{4}$/.test(value));
  return groups.toSorted((one, other) => {
    const [a, b] = [one.value, other.value];
    // The group without a value comes last.
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return isYears ? b.localeCompare(a) : a.localeCompare(b);
  });
}
