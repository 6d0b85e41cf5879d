import GithubSlugger from 'github-slugger';

/**
 * Stands before ids unless another prefix is asked for. With the hyphen no heading, whatever it
 * says, can make an id that scripts would see as a global variable ("DOM clobbering").
 */
export const defaultIdPrefix = 's-';

/**
 * Latin letters lose their accents, so that an anchor copied from the address bar reads
 * `que-paso` and not `qu%C3%A9-pas%C3%B3`. Marks of other scripts carry meaning and stay.
 */
function toPlainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC');
}

/** Ids of this form belong to footnotes. */
const reserved = /^(fn|fnref|footnote)[-\s]/i;

/** Makes a function that gives each heading text of one body its own id, without the prefix. */
export function defineHeadingIds(): (text: string) => string {
  const slugger = new GithubSlugger();
  return (text) => {
    const plain = toPlainLetters(text).trim() || 'section';
    const slug = slugger.slug(reserved.test(plain) ? `section ${plain}` : plain);
    return slug || slugger.slug('section');
  };
}
