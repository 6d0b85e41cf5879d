import { createHash } from 'node:crypto';
import { Renderer } from '@takumi-rs/core';
import { rememberLatest } from '../../source/remember-latest.ts';
import { getCardFonts, readFont, type CardFonts } from './card-fonts.ts';
import { cardHeight, cardWidth, headlineRoom, headlineSizes, toCardLayout } from './card-layout.ts';
import type { CardText, SocialCard } from '../files/media-data.ts';

/**
 * Everything that determines the bytes of a card, except its text. It is part of every address, so a
 * new renderer or font never uses an old cache. Increase the first number with any change of fonts or
 * layout.
 */
export const cardSettings = 'card 2, takumi 2.16.3, newsreader 5.3.0, noto 5.3.0 5.3.1';

/** The address and the text of a card. The same text always has the same address. */
export function getSocialCard(text: CardText): SocialCard {
  const digest = createHash('sha256').update(`${cardSettings}\0${JSON.stringify(text)}`);
  return {
    src: `/cards/${digest.digest('hex').slice(0, 16)}.png`,
    width: cardWidth,
    height: cardHeight,
    text,
  };
}

/**
 * Draws the PNG of a card. It does not depend on the machine: text is drawn with fonts that come with the software.
 */
export async function renderSocialCard({ text }: SocialCard): Promise<Uint8Array> {
  const { text: drawn, fonts, families } = await toDrawable(text);
  const renderer = await getRenderer(fonts);
  const options = {
    width: cardWidth,
    height: cardHeight,
    lang: text.language,
    fontFamilies: [...families],
  };
  for (const size of headlineSizes) {
    const layout = toCardLayout(drawn, size, families);
    const measured = await renderer.measure(layout, options);
    if ((measured.children[0]?.height ?? 0) > headlineRoom && size !== headlineSizes.at(-1))
      continue;
    return renderer.render(layout, { ...options, format: 'png' });
  }
  throw new Error('There is no headline size for social cards.');
}

const remember = rememberLatest<Renderer>(16);

/** A renderer with exactly these fonts; most cards of a newsroom need the same. */
const getRenderer = (fonts: CardFonts['fonts']) =>
  remember(fonts.map(({ file }) => file).join(' '), () => makeRenderer(fonts));

async function makeRenderer(fonts: CardFonts['fonts']): Promise<Renderer> {
  const renderer = new Renderer();
  for (const { file, ...font } of fonts)
    await renderer.registerFont({ ...font, data: await readFont(file) });
  return renderer;
}

/**
 * A text with fonts for all its characters. Removes symbols that no font has (emoji). If letters are
 * missing, the headline would mislead, and the name of the organization replaces it; so would a date without its month.
 */
async function toDrawable(text: CardText) {
  const whole = [text.kind, text.headline, text.name, text.date].join('\n').normalize('NFC');
  const { missing } = await getCardFonts(whole);
  const isLegible = (line: string) =>
    ![...line.normalize('NFC')].some(
      (character) => missing.has(character) && /[\p{L}\p{N}\p{M}]/u.test(character),
    );
  const toClean = (line: string) =>
    [...line.normalize('NFC')]
      .filter((character) => !missing.has(character))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  const drawn: CardText = {
    ...text,
    headline: toClean(isLegible(text.headline) ? text.headline : text.name),
    kind: toClean(text.kind),
    name: toClean(text.name),
    date: isLegible(text.date) ? toClean(text.date) : '',
  };
  const { fonts, families } = await getCardFonts(
    [drawn.kind, drawn.headline, drawn.name, drawn.date, ' …'].join(' '),
  );
  return { text: drawn, fonts, families };
}
