/** The text around the fields in the field reference. */
export interface ReferenceMessages {
  readonly title: string;
  /** Its paragraphs. */
  readonly introduction: readonly string[];
  readonly file: string;
  readonly body: string;
  readonly columns: readonly string[];
  readonly required: string;
  readonly internal: string;
}

export const referenceMessages: Readonly<Record<string, ReferenceMessages>> = {
  en: {
    title: 'Fields',
    introduction: [
      'Made from the content model by `npm run fields`; do not edit it by hand. [En español](../es/fields.md), [en français](../fr/fields.md).',
      '`event.start` is the field `start` inside `event`. `corrections[].date` is the field `date` of each item in the list `corrections`. A field inside a group is required only where the group is written. Words in _italics_ are what the content check says when a value is wrong.',
    ],
    file: 'File:',
    body: 'The text is below the fields.',
    columns: ['Field', 'Label', 'Marks', 'What it takes'],
    required: '**required**',
    internal: 'never published',
  },
  es: {
    title: 'Campos',
    introduction: [
      'Generado a partir del modelo de contenido con `npm run fields`; no lo edite a mano. [In English](../en/fields.md), [en français](../fr/fields.md).',
      '`event.start` es el campo `start` dentro de `event`. `corrections[].date` es el campo `date` de cada elemento de la lista `corrections`. Un campo dentro de un grupo solo es obligatorio si se escribe el grupo. Las palabras en _cursiva_ dicen qué escribir cuando un valor no es correcto; la administración las da en español; la comprobación `npm run validate`, en inglés.',
    ],
    file: 'Archivo:',
    body: 'El texto va debajo de los campos.',
    columns: ['Campo', 'Etiqueta', 'Señas', 'Qué admite'],
    required: '**obligatorio**',
    internal: 'nunca se publica',
  },
  fr: {
    title: 'Champs',
    introduction: [
      'Tiré du modèle de contenu par `npm run fields` ; ne le modifiez pas à la main. [In English](../en/fields.md), [en español](../es/fields.md).',
      '`event.start` est le champ `start` à l’intérieur de `event`. `corrections[].date` est le champ `date` de chaque élément de la liste `corrections`. Un champ d’un groupe n’est obligatoire que si le groupe est écrit. Les mots en _italique_ disent ce qu’il faut écrire quand une valeur ne convient pas ; l’administration les donne en français, la vérification `npm run validate` en anglais.',
    ],
    file: 'Fichier :',
    body: 'Le texte se trouve sous les champs.',
    columns: ['Champ', 'Intitulé', 'Indications', 'Ce qu’il attend'],
    required: '**obligatoire**',
    internal: 'jamais publié',
  },
};
