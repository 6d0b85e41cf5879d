/** Characters of a headline that still fills no more than half of a phone's first screen in the largest type. */
const most = { ordinary: 90, long: 130 };

/** The class that sets a long headline in smaller type; none for an ordinary one. */
export function getLengthClass(headline: string): 'long' | 'very-long' | undefined {
  const length = [...headline].length;
  if (length <= most.ordinary) return undefined;
  return length <= most.long ? 'long' : 'very-long';
}
