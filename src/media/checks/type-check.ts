import type { LocalizedMessage } from '../../model/problems/localized-message.ts';
import { documentTypes, imageTypes, toActualType, toPromisedType } from '../files/file-type.ts';
import type { FileType } from '../files/file-type.ts';
import type { MediaProblem } from '../files/media-data.ts';

const still: LocalizedMessage = {
  en: 'Save a photo as JPEG, a drawing as PNG.',
  es: 'Guarde las fotos como JPEG y los dibujos como PNG.',
};

const remedies: Partial<Record<FileType, LocalizedMessage>> = {
  svg: {
    en: 'An SVG can run scripts in the reader’s browser. Save the drawing as PNG and upload that.',
    es: 'Un SVG puede ejecutar programas en el navegador de quien lo vea. Guarde el dibujo como PNG y súbalo.',
  },
  heic: {
    en: 'Few browsers show HEIC. Open the photo on the phone or computer and save it as JPEG.',
    es: 'Pocos navegadores muestran HEIC. Abra la foto en el teléfono o la computadora y guárdela como JPEG.',
  },
  avif: {
    en: 'Save the picture as JPEG or PNG; the site makes its own AVIF files from it.',
    es: 'Guarde la imagen como JPEG o PNG; el sitio hace de ella sus propios archivos AVIF.',
  },
  jxl: { en: 'Save the picture as JPEG or PNG.', es: 'Guarde la imagen como JPEG o PNG.' },
  gif: {
    en: 'Save a drawing as PNG, a photo as JPEG. Animations are not supported.',
    es: 'Guarde los dibujos como PNG y las fotos como JPEG. No se admiten animaciones.',
  },
  tiff: still,
  bmp: still,
  html: {
    en: 'A web page can run scripts. Print it to PDF and upload that.',
    es: 'Una página web puede ejecutar programas. Imprímala en PDF y suba ese archivo.',
  },
  office: {
    en: 'Office files carry their history and authors. Export the document as PDF, a table as CSV.',
    es: 'Los archivos de oficina llevan su historial y sus autores. Exporte los documentos como PDF y las tablas como CSV.',
  },
  zip: {
    en: 'Upload the files one by one, as pictures or PDFs.',
    es: 'Suba los archivos uno a uno, como imágenes o PDF.',
  },
  mp4: {
    en: 'Publish films on a video service and link to them.',
    es: 'Publique los vídeos en un servicio de vídeo y enlácelos.',
  },
};

/**
 * Finds files of types that cannot be published, and names that do not fit the content. Needs nothing
 * but the bytes, because the admin also runs it in the browser.
 * @param name file name or address
 */
export function checkType(name: string, bytes: Uint8Array): MediaProblem | undefined {
  const promised = toPromisedType(name);
  const actual = toActualType(bytes);
  if (!isSupported(promised))
    return toUnsupported(name, promised === 'unknown' ? actual : promised);
  return actual === promised ? undefined : toMismatch(name, promised, actual);
}

function isSupported(type: FileType): boolean {
  return [...imageTypes, ...documentTypes].some((known) => known === type);
}

function toUnsupported(source: string, type: FileType): MediaProblem {
  return {
    code: 'media-type-unsupported',
    cause: {
      en: `Files like “${toName(source)}” cannot be published.`,
      es: `Los archivos como «${toName(source)}» no se pueden publicar.`,
    },
    remedy: remedies[type] ?? {
      en: 'Upload pictures as JPEG, PNG or WebP and documents as PDF or CSV.',
      es: 'Suba las imágenes como JPEG, PNG o WebP y los documentos como PDF o CSV.',
    },
  };
}

function toMismatch(source: string, promised: FileType, actual: FileType): MediaProblem {
  const [name, claimed, content] = [toName(source), promised.toUpperCase(), actual.toUpperCase()];
  const isKnown = actual !== 'unknown';
  const ending = actual === 'jpeg' ? 'jpg' : actual;
  return {
    code: 'media-type-mismatch',
    cause: {
      en: `“${name}” promises ${claimed} but contains ${isKnown ? content : 'something else'}.`,
      es: `«${name}» promete ${claimed}, pero contiene ${isKnown ? content : 'otra cosa'}.`,
    },
    remedy: isSupported(actual)
      ? {
          en: `Rename it so that its name ends in .${ending}.`,
          es: `Cámbiele el nombre, de modo que termine en .${ending}.`,
        }
      : (remedies[actual] ?? {
          en: 'Export it again from the original and upload that.',
          es: 'Expórtelo otra vez desde el original y súbalo de nuevo.',
        }),
  };
}

const toName = (source: string) => source.slice(source.lastIndexOf('/') + 1);
