import type { PlainText } from './message.ts';
import { staffLanguages } from './staff-languages.ts';
import { translate } from './translate.ts';

/** HTML that says something in each language of the admin, for pages that do not know which one their reader has. */
export const formatInEachLanguage = (text: PlainText): string =>
  staffLanguages
    .map((language) => `<p lang="${language.code}">${translate(text, language)}</p>`)
    .join('\n');
