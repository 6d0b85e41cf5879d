import { message } from '../../languages/message.ts';
import type { Problem } from '../../languages/problems/problem.ts';

const remedy = message(
  'Take it out, or write the pseudonym that was agreed. If in doubt, ask the person who keeps the list.',
);

/** A protected word in an entry. The message does not say which: messages are logged, and others may see the screen. */
export const protectedWordProblem: Problem = {
  code: 'protected-words',
  cause: message('a name, address or number that this newsroom protects is written here'),
  remedy,
};

/** A protected word in the name of a file or folder. @param position such as “the 3rd of 12” in its folder */
export const toProtectedName = (position?: { number: number; of: number }): Problem => ({
  code: 'protected-name',
  cause: position
    ? message(
        'the name of this file, number {number} of {of} in its folder, contains a name, address or number that this newsroom protects',
        position,
      )
    : message(
        'the name of this file contains a name, address or number that this newsroom protects',
      ),
  remedy: message('Give the file another name that does not reveal who is meant.'),
});

/** A protected word in a picture's metadata or a document. @param page of a document, counted from 1 */
export const toProtectedMedia = (page: number | undefined): Problem => ({
  code: 'protected-media',
  cause: page
    ? message(
        'page {page} of this document contains a name, address or number that this newsroom protects',
        { page },
      )
    : message(
        'the data that this file carries beside what it shows (title, author, notes, links) contain a name, address or number that this newsroom protects',
      ),
  remedy: message('Take it out of the file, save it again, and use that one.'),
});

/** A damaged file may contain any word. */
export const unsearchedMedia: Problem = {
  code: 'protected-unread',
  cause: message('this file cannot be read, so it cannot be searched for protected names'),
  remedy: message('Export it again from the original, or delete it.'),
};

/** Replaces a message that contains a protected word. */
export const withheldMessage = message(
  'something is wrong here that cannot be described without a word that this newsroom protects',
);
