import type { LocalizedMessage } from '../model/problems/localized-message.ts';
import type { Problem } from '../model/problems/problem.ts';

const remedy: LocalizedMessage = {
  en: 'Take it out, or write the pseudonym that was agreed. If in doubt, ask the person who keeps the list.',
  es: 'Quítelo, o escriba el seudónimo acordado. Si tiene dudas, pregunte a quien lleva la lista.',
};

/** A protected word in an entry. The message does not say which: messages are logged, and others may see the screen. */
export const protectedWordProblem: Problem = {
  code: 'protected-words',
  cause: {
    en: 'a name, address or number that this newsroom protects is written here',
    es: 'aquí está escrito un nombre, una dirección o un número que esta sala de prensa protege',
  },
  remedy,
};

/** A protected word in the name of a file or folder. @param position such as “the 3rd of 12” in its folder */
export const toProtectedName = (position?: { number: number; of: number }): Problem => ({
  code: 'protected-name',
  cause: {
    en: `the name of this file${position ? `, number ${position.number} of ${position.of} in its folder,` : ''} contains a name, address or number that this newsroom protects`,
    es: `el nombre de este archivo${position ? `, el número ${position.number} de ${position.of} de su carpeta,` : ''} contiene un nombre, una dirección o un número que esta sala de prensa protege`,
  },
  remedy: {
    en: 'Give the file another name that does not reveal who is meant.',
    es: 'Dé al archivo otro nombre, que no revele de quién se trata.',
  },
});

/** A protected word in a picture's metadata or a document. @param page of a document, counted from 1 */
export const toProtectedMedia = (page: number | undefined): Problem => ({
  code: 'protected-media',
  cause: page
    ? {
        en: `page ${page} of this document contains a name, address or number that this newsroom protects`,
        es: `la página ${page} de este documento contiene un nombre, una dirección o un número que esta sala de prensa protege`,
      }
    : {
        en: 'the data that this file carries beside what it shows (title, author, notes, links) contain a name, address or number that this newsroom protects',
        es: 'los datos que este archivo lleva además de lo que muestra (título, autor, notas, enlaces) contienen un nombre, una dirección o un número que esta sala de prensa protege',
      },
  remedy: {
    en: 'Take it out of the file, save it again, and use that one.',
    es: 'Quítelo del archivo, cree el archivo de nuevo y use ese.',
  },
});

/** A damaged file may contain any word. */
export const unsearchedMedia: Problem = {
  code: 'protected-unread',
  cause: {
    en: 'this file cannot be read, so it cannot be searched for protected names',
    es: 'este archivo no se puede leer, así que no se pueden buscar en él nombres protegidos',
  },
  remedy: {
    en: 'Export it again from the original, or delete it.',
    es: 'Expórtelo otra vez desde el original, o elimínelo.',
  },
};

/** Replaces a message that contains a protected word. */
export const withheldMessage: LocalizedMessage = {
  en: 'something is wrong here that cannot be described without a word that this newsroom protects',
  es: 'aquí hay un error que no se puede describir sin una palabra que esta sala de prensa protege',
};
