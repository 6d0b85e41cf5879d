import { expect, test } from 'vitest';
import { makeArchive } from './archive.ts';
import { Random } from './random.ts';

test('the same seed gives the same archive, another seed another one', () => {
  const archive = makeArchive({ entries: 60, seed: 1 });
  expect(makeArchive({ entries: 60, seed: 1 })).toEqual(archive);
  expect(makeArchive({ entries: 60, seed: 2 })).not.toEqual(archive);
});

test('an archive has as many releases as asked, oldest first, each at its own address', () => {
  const { publications } = makeArchive({ entries: 400, seed: 1 });
  expect(publications.filter(({ section }) => section === 'releases')).toHaveLength(400);
  const dates = publications.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted());
  expect(dates.at(-1)! < '2026-11-24').toBe(true);
  expect(new Set(publications.map(({ address }) => address)).size).toBe(publications.length);
  expect(new Set(publications.map(({ section }) => section)).size).toBe(3);
  expect(new Set(publications.map(({ language }) => language)).size).toBe(2);
  expect(publications.some(({ isWithdrawn }) => isWithdrawn)).toBe(true);
  const sizes = publications.map(({ body }) => body.length);
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  expect(mean).toBeGreaterThan(2000);
  expect(mean).toBeLessThan(3500);
});

test('links lead to addresses of the same archive', () => {
  const { publications } = makeArchive({ entries: 300, seed: 3 });
  const addresses = new Set(publications.map(({ address }) => address));
  const links = publications.flatMap(({ body }) => [...body.matchAll(/\]\((\/[^)]*)\)/g)]);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(([, address]) => !addresses.has(address!))).toEqual([]);
});

test('the first of a list are picked most often', () => {
  const random = new Random(5);
  const counts = [0, 0, 0, 0];
  for (let pick = 0; pick < 4000; pick += 1) counts[random.pickZipf([0, 1, 2, 3])]! += 1;
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(Math.min(...counts)).toBeGreaterThan(300);
});
