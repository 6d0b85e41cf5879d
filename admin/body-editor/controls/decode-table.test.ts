import { expect, test } from 'vitest';
import { decodeTable } from './decode-table.ts';

test.each(['utf8', 'latin1'] as const)('a table in %s keeps its letters', (encoding) => {
  const bytes = Uint8Array.from(Buffer.from('Martínez;12', encoding));
  expect(decodeTable(bytes.buffer)).toBe('Martínez;12');
});
