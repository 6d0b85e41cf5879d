import { expect, test } from 'vitest';
import { defineFormerName, quotePlaces } from './former-name.ts';

test.each([
  ['Rosa Quispe', 'She is Rosa Quispe.', [7, 12]],
  ['Rosa Quispe', 'Then ROSA said: “quispe, Rosa”.', [5, 17, 25]],
  ['Rosa Quispe', 'Rosa’s house; Mrs. Quispe; Rosalind; Quispeville.', [0, 19]],
  ['Ana Ruiz', 'Ana said so.', [0]],
  ['José Núñez', 'jose-nunez-speaks', [0, 5]],
  ['Rosa Quispe', '![A street](/media/portrait-of-rosa.jpg)', [31]],
  ['Rosa Quispe', 'Una rosa roja.', []],
  ['Rosa', 'una rosa', [4]],
  ['Maria de la Cruz', 'A day de la semana.', []],
  ['A woman from Ohio', 'In Ohio, every woman from there knows.', []],
  ['A woman from Ohio', 'Of a woman from Ohio.', [3]],
  ['María Salas', 'Her name is María.', []],
  ['Marisol', 'Marisol waited.', []],
  ['مريم حداد', 'قالت مريم', [5]],
  ['陈美玲', '陈美玲说话。美玲说，玲珑。', [0, 1, 6]],
  ['欧阳美玲', '美玲和欧阳先生', [0, 3]],
  ['田中 美玲', '美玲さん、田中さん', [0, 5]],
  ['김미영', '미영이 말했다', [0]],
  ['尼加提·阿不力孜', '尼加提说，阿不力孜也说。提，加提', [0, 5]],
  ['一位母亲', '母亲们', []],
  ['上海的陈', '上海', []],
])('of %s, “%s” has what is found at %j', (name, text, offsets) => {
  expect(defineFormerName(name, ['Maria L.', 'Marisol']).find(text)).toEqual(offsets);
});

test('quotes each place of a name with whole words around it, and close ones together', () => {
  const text =
    'What would have helped is small. Then they called for Rosa, who was in the kitchen, and Rosa came with all that she had, but they wanted only Rosa.';
  const offsets = [...text.matchAll(/Rosa/g)].map(({ index }) => index);
  expect(quotePlaces(text, offsets)).toEqual([
    '… is small. Then they called for Rosa, who was in the kitchen, and …',
    '… Rosa, who was in the kitchen, and Rosa came with all that she had, …',
    '… she had, but they wanted only Rosa.',
  ]);
  expect(quotePlaces('Rosa left Rosa.', [0, 10])).toEqual(['Rosa left Rosa.']);
});

test('quotes words around a name, not a whole paragraph, where words have no blanks between them', () => {
  const text = `${'我们要求立即公开搜捕的法律依据。'.repeat(20)}美玲在场。${'他们没有出示搜查令。'.repeat(20)}`;
  const [quotation, ...others] = quotePlaces(text, [text.indexOf('美玲')]);
  expect(others).toEqual([]);
  expect(quotation).toMatch(/^… \S+依据。美玲在场。他们没有\S+ …$/);
  expect(quotation!.length).toBeLessThan(75);
});
