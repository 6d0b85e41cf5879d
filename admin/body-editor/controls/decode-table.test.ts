import { expect, test } from 'vitest';
import { decodeTable } from './decode-table.ts';

const decode = (text: string, encoding: BufferEncoding) =>
  decodeTable(Uint8Array.from(Buffer.from(text, encoding)).buffer);

test.each(['utf8', 'latin1'] as const)('a table in %s keeps its letters', (encoding) => {
  const { columns, rows } = decode('Martínez;12\nMuñoz;7', encoding);
  expect([columns, ...rows]).toEqual([
    ['Martínez', '12'],
    ['Muñoz', '7'],
  ]);
});

test('a table that Excel wrote as Unicode text is read in either byte order', () => {
  const text =
    '\uFEFFAño\tLínea, sola\tNota\r\n2023\t1,204\t"Sí; ""a veces"""\r\n2024\t1,318\t\r\n';
  const [little, big] = [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()];
  for (const bytes of [little, big])
    expect(decodeTable(Uint8Array.from(bytes).buffer)).toEqual({
      columns: ['Año', 'Línea, sola', 'Nota'],
      rows: [
        ['2023', '1,204', 'Sí; "a veces"'],
        ['2024', '1,318', ''],
      ],
      separator: '\t',
    });
});

test.each(['a\tb\n1\t2\t3', 'a\tb\n', 'a,b\n1'])('%j is no table', (text) => {
  expect(() => decode(text, 'utf8')).toThrow();
});
