import { handoutTypes, type HandoutFormat } from '../../publishing/handout-formats.ts';

/** A handout as a route answers with it. */
export function toHandoutResponse(body: string | Uint8Array, format: HandoutFormat): Response {
  return new Response(body as BodyInit, { headers: { 'Content-Type': handoutTypes[format] } });
}
