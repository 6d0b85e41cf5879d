import { isUnnamed, toSlug } from '../../src/publishing/addresses/file-name.ts';

/** The title and slug of a form. */
export interface TitledForm {
  /** Identifies the form. */
  readonly key: unknown;
  readonly title: string;
  /** Empty if it has none. */
  readonly slug: string;
  /** The name of its file. */
  readonly file: string;
}

/**
 * Lets the slug of a form follow its title: one that was made of the title changes with it, also while the title is empty
 * for a moment. What staff wrote stays. One without slug gets one with its next title if its file has no name, as that of a
 * text that was begun in Chinese.
 * @returns a function that takes the form after each change, and returns its next slug if that is another
 */
export function defineTitleFollower(): (form: TitledForm) => string | undefined {
  let shown: unknown;
  let shownTitle = '';
  let followed = '';
  return ({ key, title, slug, file }) => {
    const name = toSlug(title);
    // Not when staff clear the slug, to write another.
    const isMissing = slug === '' && isUnnamed(file) && title !== shownTitle;
    const follows = shown === key && (isMissing || (slug === followed && slug !== ''));
    shown = key;
    shownTitle = title;
    if (!follows) followed = slug === name ? slug : '';
    else followed = name || slug;
    return follows && followed !== slug ? followed : undefined;
  };
}
