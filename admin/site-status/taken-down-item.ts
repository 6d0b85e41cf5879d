import { translate } from '../../src/languages/translate.ts';
import { toSentence } from '../../src/languages/problems/problem.ts';
import type { TakenDown } from '../../src/publishing/visibility/takedown.ts';
import { getAdminNaming } from '../content-problems/admin-naming.ts';
import { nameFile } from '../content-problems/file-name.ts';

/** Formats a taken-down entry as a list item: the name that staff know, and the reason. */
export function toTakenDownItem({ id, file, reason }: TakenDown): string {
  const naming = getAdminNaming();
  const name = file === undefined ? id : nameFile(file, naming).name;
  const { code, messages } = naming.language;
  return name + messages.colon + toSentence(translate(reason, naming.language), code);
}
