import { message } from '../../languages/message.ts';
import { inForm } from '../../languages/problems/problem.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { getInLanguage, getTitleValue } from '../../model/content-types/entry-title.ts';
import { parseLocation } from '../../model/location.ts';
import { isUnnamed, toSlug, withoutLetters } from '../../publishing/addresses/file-name.ts';
import type { EntryAddress } from '../newsroom/entry-addresses.ts';
import { toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import type { Values } from '../../model/fields/written-value.ts';

/**
 * Entries without an address whose file has no name either, because their title has no letter that could be in one: nobody
 * could read theirs aloud, or tell two apart. It is not made from the address of a translation, which may change.
 */
export function findUnnamedAddresses({ addresses }: InspectedNewsroom): SourceProblem[] {
  return addresses
    .filter(
      (address) =>
        address.field !== '' &&
        !address.isOwn &&
        isUnnamed(address.slug) &&
        !toSlug(getTitle(address)).startsWith(withoutLetters),
    )
    .map((address) => {
      const { source, field, href, slug: name } = address;
      const proposed = toSlug(getTitle(address)) || findTranslated(address, addresses);
      return toFieldProblem(source, field, {
        code: 'address-missing',
        cause: message('without an address of its own, the entry would be at {href}', { href }),
        ...(proposed
          ? inForm(
              `Write ${field}: ${proposed} or another one; ${field}: ${name} only if it may stay so.`,
              message('Write an address, such as {slug}.', { slug: proposed }),
            )
          : inForm(
              `Write ${field} in the letters a–z, such as the headline in English or pinyin; ${field}: ${name} only if it may stay so.`,
              message('Write one in the letters a–z, such as the headline in English or pinyin.'),
            )),
      });
    });
}

const getTitle = ({ source, language }: EntryAddress): string =>
  getInLanguage(getOwn(getTitleValue(source.fields), language), []);

/** The value in a language, of a field with a value for each. */
const getOwn = (value: unknown, language: string): unknown =>
  typeof value === 'string' ? value : (Object(value) as Values)[language];

/** The last part of the address that the entry has in another language, or would have from its title there. */
function findTranslated(address: EntryAddress, addresses: readonly EntryAddress[]): string {
  const id = toId(address);
  const names = addresses
    .filter((other) => other.collection === address.collection && toId(other) === id)
    .map((other) => (isUnnamed(other.slug) ? toSlug(getTitle(other)) : other.slug));
  return names.find(Boolean) ?? '';
}

function toId({ source }: EntryAddress): string | undefined {
  const location = parseLocation(source.path);
  return 'fault' in location ? undefined : location.key;
}
