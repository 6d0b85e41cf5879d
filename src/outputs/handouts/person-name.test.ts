import { expect, test } from 'vitest';
import { toNameParts } from './person-name.ts';

test.each([
  ['Ana Ruiz', undefined, 'Ana', 'Ruiz'],
  ['Teófilo', undefined, '', 'Teófilo'],
  ['Gabriel García Márquez', 'García Márquez', 'Gabriel', 'García Márquez'],
  ['Lin Xiaomei', 'Lin', 'Xiaomei', 'Lin'],
  ['林小梅', undefined, '小梅', '林'],
  ['林小林', undefined, '小林', '林'],
  ['林小林', '林', '小林', '林'],
  ['欧阳娜', undefined, '娜', '欧阳'],
  ['夏侯', undefined, '侯', '夏'],
  ['山田太郎', undefined, '太郎', '山田'],
  ['長谷川豊', '長谷川', '豊', '長谷川'],
  ['김민준', undefined, '민준', '김'],
  ['约翰·史密斯', undefined, '约翰', '史密斯'],
  ['林小梅 (Lin Xiaomei)', undefined, '小梅', '林'],
  ['林小梅（Lin Xiaomei）', '林', '小梅', '林'],
  ['Lin Xiaomei (林小梅)', 'Lin', 'Xiaomei', 'Lin'],
  ['Maria Chen (陈美玲)', undefined, 'Maria', 'Chen'],
])(
  'of %s (%s), the given name is “%s” and the family name %s',
  (name, familyName, given, family) => {
    expect(toNameParts({ name, familyName } as { name: string })).toEqual({ given, family });
  },
);
