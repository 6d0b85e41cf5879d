import { message } from '../../languages/message.ts';
import { basename } from 'node:path';
import { documentTypes, imageTypes, toPromisedType } from '../../media/files/file-type.ts';
import { getMediaPath } from '../../media/files/media-path.ts';
import { isPictureName } from '../../model/fields/media.ts';
import { inForm, type Problem } from '../../languages/problems/problem.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import { checkMediaLimited } from './limited-media.ts';
import type { MediaMemory } from './media-memory.ts';
import { deriveOnce } from '../../model/derivation.ts';
import type { Fields } from '../../model/fields/field.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { getWrittenValues } from '../../model/fields/written-values.ts';
import { remember } from '../../remember.ts';

/** Checks a media file that an entry uses. Each file is checked once, however many entries use it. */
export interface MediaCheck {
  (src: string, accepts: 'image' | 'document'): Promise<readonly Problem[]>;
}

/** @param mediaDir `<CONTENT_DIR>/media` */
export function defineMediaCheck(mediaDir: string, memory: MediaMemory): MediaCheck {
  const checkOnce = remember(async (src: string): Promise<readonly Problem[]> => {
    // Names are compared every time: they may change with no file.
    const { path, problems } = await getMediaPath(mediaDir, src);
    if (path === undefined) return problems;
    return memory.check(path, () => checkMediaLimited(mediaDir, src));
  });
  return async (src, accepts) => {
    const problems = await checkOnce(src);
    return problems.length > 0 ? problems : findWrongType(src, accepts);
  };
}

function findWrongType(src: string, accepts: 'image' | 'document'): Problem[] {
  const type = toPromisedType(src);
  if (accepts === 'image' && documentTypes.some((one) => one === type))
    return [
      {
        code: 'image-expected',
        cause: message('“{src}” is a document, but this must be a picture', { src }),
        remedy: message('Use a JPEG, PNG or WebP file; offer the document among the attachments.'),
      },
    ];
  if (accepts === 'document' && imageTypes.some((one) => one === type))
    return [
      {
        code: 'document-expected',
        cause: message('“{src}” is a picture, but this must be a document', { src }),
        ...inForm(
          'Use a PDF or CSV file; show the picture in the field image or in the text.',
          message('Use a PDF or CSV file; show the picture in the field “Picture” or in the text.'),
        ),
      },
    ];
  return [];
}

/** Problems of the media files that fields refer to, and of their descriptions. */
export async function findMediaProblems(
  { files }: InspectedNewsroom,
  check: MediaCheck,
): Promise<SourceProblem[]> {
  const problems: SourceProblem[] = [];
  for (const file of files) {
    const { ofDescriptions, named } = readMedia(file.source, file.model);
    problems.push(...ofDescriptions);
    for (const { path, src, accepts } of named)
      for (const problem of await check(src, accepts))
        problems.push(toFieldProblem(file.source, path, problem));
  }
  return problems;
}

/** The media that a file names, and what is wrong with their descriptions. */
interface NamedMedia {
  readonly ofDescriptions: readonly SourceProblem[];
  readonly named: readonly {
    /** Of the field. */
    readonly path: string;
    readonly src: string;
    readonly accepts: 'image' | 'document';
  }[];
}

const readMedia = deriveOnce((source: SourceFile, model: Fields): NamedMedia => {
  const media = getWrittenValues(model, source.fields, 'media');
  if (media.length === 0) return { ofDescriptions: [], named: [] };
  const groups = getWrittenValues(model, source.fields, 'group');
  return {
    ofDescriptions: groups.flatMap(({ path, value }) => {
      const { src, alt } = value as { readonly src?: unknown; readonly alt?: unknown };
      if (typeof src !== 'string') return [];
      return toDescriptions(`${path}.alt`, alt)
        .filter(
          ({ description }) =>
            // Parsing the field reports what looks like a file.
            isFileName(description, src) && !isPictureName(String(description)),
        )
        .map(({ field }) => toFieldProblem(source, field, altIsFileName));
    }),
    named: media.flatMap(({ path, field: { structure, schema }, value }) =>
      // Parsing the field reports a value that is not a path.
      structure.kind === 'media' && schema.safeParse(value).success
        ? [{ path, src: value as string, accepts: structure.accepts }]
        : [],
    ),
  };
});

/** The description of a picture, or one per language if all languages share the picture. */
function toDescriptions(field: string, alt: unknown): { field: string; description: unknown }[] {
  if (typeof alt !== 'object' || alt === null) return [{ field, description: alt }];
  return Object.entries(alt).map(([language, description]: [string, unknown]) => ({
    field: `${field}.${language}`,
    description,
  }));
}

export const altIsFileName: Problem = {
  code: 'alt-is-file-name',
  cause: message('the description of the picture is only the name of its file'),
  remedy: message('Say what the picture shows, for people who cannot see it.'),
};

/** Whether a description is only the name of the file or of another: `vigil.jpg`, `vigil`, `IMG_2041`. */
export function isFileName(alt: unknown, src: string): boolean {
  if (typeof alt !== 'string') return false;
  const name = basename(src).toLowerCase();
  const isOwn = [name, name.replace(/\.[^.]*$/, '')].includes(alt.trim().toLowerCase());
  return isOwn || isPictureName(alt);
}
