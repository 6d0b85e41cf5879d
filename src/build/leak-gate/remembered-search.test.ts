import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemory, searchTexts, type SearchMemory } from './remembered-search.ts';
import { readMemory, writeMemory } from './stored-memory.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

/** Texts by their content, with a list of those that were read. @param sources the object of each text */
function defineTexts(texts: readonly string[], sources = new Map<string, object>()) {
  const read: string[] = [];
  const searched = texts.map((text) => ({
    key: `key of ${text}`,
    source: sources.get(text) ?? {},
    read: () => {
      read.push(text);
      return Buffer.from(text);
    },
  }));
  return { searched, read };
}

const sentence = fc
  .array(fc.constantFrom('harbor', 'the inquiry', 'officers', 'kept'), {
    minLength: 2,
    maxLength: 5,
  })
  .map((words) => words.join(' '))
  .filter((text) => text.length >= 8);
const text = fc.array(sentence).map((sentences) => sentences.join('. '));
/** Searches of some of the same texts for some of the same phrases. */
const steps = fc.tuple(fc.uniqueArray(text), fc.uniqueArray(sentence)).chain(([texts, phrases]) =>
  fc.array(
    fc.record({
      texts: fc.subarray(texts),
      phrases: fc.subarray(phrases),
      isSameProcess: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
);

/** Stores a memory and reads it again, as between two builds. */
async function toStored(path: string, memory: SearchMemory): Promise<SearchMemory> {
  await writeMemory(path, memory);
  return await readMemory(path);
}

describe('a search with memory', () => {
  it('finds the same as one without, after any changes of texts and phrases', async () => {
    const folder = makeFolder();
    await fc.assert(
      fc.asyncProperty(steps, async (steps) => {
        let memory = createMemory();
        /** Texts of the last search, if it found nothing. */
        let clean: readonly string[] = [];
        const all = new Set(steps.flatMap(({ texts }) => texts));
        const sources = new Map(Array.from(all, (text) => [text, {}]));
        for (const { texts, phrases, isSameProcess } of steps) {
          const { searched } = defineTexts(texts, sources);
          const changed = searched.filter((_, index) => !clean.includes(texts[index]!));
          const remembered = await searchTexts(searched, phrases, memory, changed);
          const expected = texts.flatMap((text) => {
            const found = phrases.filter((phrase) => text.includes(phrase)).sort();
            return found.length > 0 ? [[`key of ${text}`, found]] : [];
          });
          const sorted = [...remembered.found].map(([key, found]) => [key, found.toSorted()]);
          expect(sorted).toEqual(expected);
          clean = expected.length === 0 ? texts : [];
          memory = isSameProcess
            ? remembered.memory
            : await toStored(join(folder, 'memory'), remembered.memory);
        }
      }),
    );
  });

  it('reads only new texts, and those that may contain a new phrase', async () => {
    const texts = ['The harbor gate was shut.', 'Four officers kept silent for a year.'];
    const first = defineTexts(texts);
    const { memory } = await searchTexts(first.searched, ['a third phrase'], createMemory());
    expect(first.read).toEqual(texts);

    const second = defineTexts([...texts, 'A new page.']);
    const phrases = ['a third phrase', 'officers kept silent'];
    const { found } = await searchTexts(second.searched, phrases, memory);
    expect(second.read).toEqual([texts[1], 'A new page.']);
    expect([...found]).toEqual([[`key of ${texts[1]}`, ['officers kept silent']]]);
  });
});

describe('a stored memory', () => {
  it('is empty when its file is missing, cut off or changed', async () => {
    const folder = makeFolder();
    const path = join(folder, 'memory');
    expect(await readMemory(path)).toEqual(createMemory());
    const { memory } = await searchTexts(
      defineTexts(['A page with a phrase.']).searched,
      ['a phrase'],
      createMemory(),
    );
    expect(await toStored(path, memory)).toEqual({ ...memory, search: undefined, unstored: 0 });
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, -1));
    expect(await readMemory(path)).toEqual(createMemory());
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(path, bytes);
    expect(await readMemory(path)).toEqual(createMemory());
  });
});
