import GithubSlugger from 'github-slugger';

/**
 * The prefix of every id in a body. Its hyphen prevents headings from making ids that scripts would see as
 * global variables ("DOM clobbering").
 */
export const idPrefix = 's-';

/**
 * Removes the accents of Latin letters, so that an anchor copied from the address bar reads
 * `que-paso` and not `qu%C3%A9-pas%C3%B3`. Marks of other scripts carry meaning and remain.
 */
function toPlainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC');
}

/** Matches headings whose ids could be those of footnotes. */
const reserved = /^(fn|fnref|footnote)[-\s]/i;

/** Makes a function that gives each heading of one body a unique id, without the prefix. */
export function defineHeadingIds(): (text: string) => string {
  const slugger = new GithubSlugger();
  return (text) => {
    const plain = toPlainLetters(text).trim() || 'section';
    const slug = slugger.slug(reserved.test(plain) ? `section ${plain}` : plain);
    return slug || slugger.slug('section');
  };
}
