import { toSlug } from './proposed-slug.ts';

/** The title and slug of a form. */
export interface TitledForm {
  /** Identifies the form. */
  readonly key: unknown;
  readonly title: string;
  /** Empty if it has none. */
  readonly slug: string;
}

/**
 * Lets the slug of a form follow its title: one that was made of the title changes with it, also while the title is empty
 * for a moment. What staff wrote stays.
 * @returns a function that takes the form after each change, and returns its next slug if that is another
 */
export function defineTitleFollower(): (form: TitledForm) => string | undefined {
  let shown: unknown;
  let followed = '';
  return ({ key, title, slug }) => {
    const name = toSlug(title);
    const follows = shown === key && slug === followed && slug !== '';
    shown = key;
    if (!follows) followed = slug === name ? slug : '';
    else if (name !== '') followed = name;
    return follows && followed !== slug ? followed : undefined;
  };
}
