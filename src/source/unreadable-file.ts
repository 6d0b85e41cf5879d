import type { Problem } from '../model/problems/problem.ts';

/** The file is not UTF-8. */
export const notUtf8: Problem = {
  code: 'not-utf-8',
  cause: {
    en: 'the file is not UTF-8 text, so letters with accents would be lost',
    es: 'el archivo no es texto en UTF-8, así que se perderían las letras con acento',
  },
  remedy: {
    en: 'Save it again with the encoding UTF-8.',
    es: 'Guárdelo de nuevo con la codificación UTF-8.',
  },
};

/**
 * The file system returned an error.
 * @param code such as `EACCES`
 */
export const toReadProblem = (code = 'unknown error'): Problem => ({
  code: 'unread-file',
  cause: {
    en: `the file cannot be read (${code})`,
    es: `el archivo no se puede leer (${code})`,
  },
  remedy: {
    en: 'Let the newsroom read it: correct its permissions, or restore it from the repository.',
    es: 'Pida a quien cuida el equipo que corrija los permisos del archivo o lo recupere del repositorio.',
  },
});

/** Both sides of a conflict that Git could not merge. */
export const conflictMarkers: Problem = {
  code: 'conflict-markers',
  cause: {
    en: 'the file has the marks of an unsolved Git conflict',
    es: 'el archivo contiene dos versiones del texto, una tras otra, con las marcas que las separan',
  },
  remedy: {
    en: 'Keep one of the two versions and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    es: 'Deje una de las dos versiones y quite las líneas que empiezan por <<<<<<<, ======= y >>>>>>>.',
  },
};

/** A field that the file has twice. */
export const duplicateField: Problem = {
  code: 'duplicate-field',
  cause: { en: 'the field is written twice', es: 'el campo está escrito dos veces' },
  remedy: { en: 'Keep one of the two.', es: 'Deje uno de los dos.' },
};

/** Fields that are not YAML. Only the English cause quotes the parser's message, for programmers; staff see the line. */
export const toYamlProblem = (message: string): Problem => ({
  code: 'yaml-syntax',
  cause: {
    en: `the fields cannot be read as YAML: ${message.replace(/\s+/g, ' ')}`,
    es: 'los campos del archivo no se pueden leer, porque en esta línea no están escritos en YAML',
  },
  remedy: {
    en: 'Put a text that contains a colon, # or quotation marks between double quotes, and indent with spaces.',
    es: 'Ponga entre comillas dobles (") los textos que contengan dos puntos, # o comillas, y use espacios para sangrar.',
  },
});

/** A value that YAML reads as an alias. */
export const yamlAlias: Problem = {
  code: 'yaml-alias',
  cause: {
    en: 'a value begins with *, which in YAML points to a value elsewhere',
    es: 'un valor empieza por *, y eso remite en YAML a un valor de otro lugar',
  },
  remedy: {
    en: 'Put the text between double quotes, or write the value itself.',
    es: 'Ponga el texto entre comillas dobles ("), o escriba el valor mismo.',
  },
};

/** A file without fields. */
export const noFields: Problem = {
  code: 'no-fields',
  cause: { en: 'there are no fields', es: 'no hay ningún campo' },
  remedy: {
    en: 'Write one field a line, such as headline: Governor suspends the programme.',
    es: 'Escriba un campo por línea, por ejemplo headline: El gobernador suspende el programa.',
  },
};

/** Fields that are too long. */
export const toFieldsTooLong = (length: number, most: number, lines?: number): Problem => ({
  code: 'fields-too-long',
  cause: lines
    ? {
        en: `the fields have more than ${lines} lines`,
        es: `los campos del archivo tienen más de ${lines} líneas`,
      }
    : {
        en: `the fields have ${length} characters; the limit is ${most}`,
        es: `los campos del archivo tienen ${length} caracteres; el límite es de ${most}`,
      },
  remedy: {
    en: 'Write long passages into the text, and keep the fields short.',
    es: 'Escriba los pasajes largos en el texto, y deje los campos cortos.',
  },
});

/** Fields with thousands of quotation marks, brackets and the like. */
export const toTooManySigns = (most: number): Problem => ({
  code: 'fields-too-many-signs',
  cause: {
    en: `the fields have more than ${most} brackets, quotation marks and other signs of YAML`,
    es: `los campos del archivo tienen más de ${most} corchetes, comillas y otros signos de YAML`,
  },
  remedy: { en: 'Write them in plain words.', es: 'Escríbalos con palabras.' },
});

/** Groups and lists nested deeper than in any field. */
export const fieldsTooDeep: Problem = {
  code: 'fields-too-deep',
  cause: {
    en: 'more lists and groups are inside each other than any field has',
    es: 'hay más listas y grupos unos dentro de otros de los que tiene ningún campo',
  },
  remedy: {
    en: 'Write the fields as the field reference shows them.',
    es: 'Escriba los campos como los muestra la lista de campos.',
  },
};

/** A file that is too long. */
export const toFileTooLong = (length: number, most: number): Problem => ({
  code: 'file-too-long',
  cause: {
    en: `the file has ${length} characters; the limit is ${most}`,
    es: `el archivo tiene ${length} caracteres; el límite es de ${most}`,
  },
  remedy: {
    en: 'Divide it into several texts, or offer it as a PDF.',
    es: 'Divídalo en varios textos, u ofrézcalo como PDF.',
  },
});
