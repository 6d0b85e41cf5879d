import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { z } from 'zod';
import type { ReleaseView } from '../../../entries/views.ts';
import { markCalledOff } from '../../../languages/called-off.ts';
import { getEmbedPath } from '../addresses/api-addresses.ts';
import { defineResource } from '../documents/resource.ts';

/** Pixels. Wide enough for a sidebar, high enough for the longest headline and summary. */
const iframeSize = { width: 600, height: 360 };

/** Pixels that a correction of three lines adds; a longer one can be scrolled to. */
const correctionHeight = 140;

/** As links that people share have it: some sites show the title alone. */
const getTitle = ({ headline, event, language }: ReleaseView) =>
  markCalledOff(headline, event, language);

const getHeight = ({ corrections }: ReleaseView) =>
  iframeSize.height + (corrections.length > 0 ? correctionHeight : 0);

/** A day, in seconds; the embed itself shows corrections and withdrawals at once. */
const cacheAge = 86_400;

/** As https://oembed.com/ defines it, version 1.0. */
export const oembed = defineResource<ReleaseView>()(
  {
    version: [z.literal('1.0'), () => '1.0' as const],
    type: [z.literal('rich'), () => 'rich' as const],
    title: [z.string(), getTitle],
    provider_name: [z.string(), ({ site }) => site.name],
    provider_url: [z.url(), ({ site }, { url }) => url(site.home)],
    cache_age: [z.int().positive().describe('Seconds.'), () => cacheAge],
    html: [
      z.string().describe('An iframe without script.'),
      (view, { url }) =>
        toHtml(
          h('iframe', {
            src: url(getEmbedPath(view.site.home, view.path)),
            width: iframeSize.width,
            height: getHeight(view),
            title: getTitle(view),
            loading: 'lazy',
            style: 'border:0;max-width:100%',
          }),
        ),
    ],
    width: [z.int().positive().describe('Pixels.'), () => iframeSize.width],
    height: [z.int().positive().describe('Pixels.'), getHeight],
  },
  { title: 'oEmbed', description: 'A release to be shown on another site.' },
);
