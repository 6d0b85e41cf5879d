import { z } from 'zod';
import { HttpError } from './http-error.ts';

/**
 * Reads a request's body as JSON of a known shape.
 * @param limit bytes; reading stops there, whatever Content-Length says
 * @throws HttpError 413 for a longer body, 400 for one that is not UTF-8, not JSON, or of another shape
 */
export async function parseJsonBody<T>(
  request: Request,
  schema: z.ZodType<T>,
  limit: number,
): Promise<T> {
  const text = decode(await readBytes(request, limit));
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const isTooLong = parsed.error.issues.some(
    (issue) => issue.code === 'too_big' && issue.origin === 'string' && issue.path.at(-1) === 'raw',
  );
  if (isTooLong) throw new HttpError(413, 'too-large', 'An entry in the request is too long.');
  throw new HttpError(
    400,
    'malformed',
    `The request is malformed: ${z.prettifyError(parsed.error)}`,
  );
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new HttpError(413, 'too-large', `The request has more than ${limit} bytes.`, { limit });
  if (Number(request.headers.get('Content-Length')) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length;
      if (size > limit) break;
      chunks.push(chunk);
    }
  } catch {
    throw new HttpError(400, 'malformed', 'The request ended too early.');
  }
  if (size > limit) throw tooLarge();
  return Buffer.concat(chunks, size);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new HttpError(400, 'malformed', 'The request is not UTF-8.');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, 'malformed', 'The request is not JSON.');
  }
}
