import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { z } from 'zod';
import type { ReleaseView } from '../../../entries/views.ts';
import { defineAddresses, getEmbedPath } from '../addresses/api-addresses.ts';

/** Pixels. Wide enough for a sidebar, high enough for the longest headline and summary. */
const frame = { width: 600, height: 360 };

/** A day, in seconds: a correction or withdrawal shows in the frame itself, at once. */
const cacheAge = 86_400;

/** As https://oembed.com/ defines it, version 1.0. */
export const oembed = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    provider_name: z.string(),
    provider_url: z.url(),
    cache_age: z.int().positive().describe('Seconds.'),
    html: z.string().describe('A frame without script.'),
    width: z.int().positive().describe('Pixels.'),
    height: z.int().positive().describe('Pixels.'),
  })
  .meta({ title: 'oEmbed', description: 'A release to be shown on another site.' });

export function toOembed({ site, language, path, headline }: ReleaseView): z.infer<typeof oembed> {
  const { url } = defineAddresses(site.url, language);
  const { width, height } = frame;
  return {
    version: '1.0',
    type: 'rich',
    title: headline,
    provider_name: site.name,
    provider_url: url(site.home),
    cache_age: cacheAge,
    html: toHtml(
      h('iframe', {
        src: url(getEmbedPath(site.home, path)),
        width,
        height,
        title: headline,
        loading: 'lazy',
        style: 'border:0;max-width:100%',
      }),
    ),
    width,
    height,
  };
}
