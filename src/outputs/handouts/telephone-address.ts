/**
 * The address that dials a telephone number (RFC 3966), as the model accepts it: with the country code. A zero in
 * parentheses is dialled only within the country, and an extension only after the connection.
 */
export function toTelephoneAddress(number: string): string {
  const [, main = number, extension] = /^(.*?)(?: ?(?:ext\.?|x) ?(\d+))?$/.exec(number) ?? [];
  const digits = main.replace('(0)', '').replace(/[^+\d]/g, '');
  return `tel:${digits}${extension ? `;ext=${extension}` : ''}`;
}
