import type { Node } from '@takumi-rs/core';
import type { CardText } from '../files/media-data.ts';

/** Pixels; the size that social networks require (Open Graph: 1.91 to 1). */
export const cardWidth = 1200;
export const cardHeight = 630;

/** Most pixels of height for kind and headline: the card without bar, margins and footer. */
export const headlineRoom = 410;

/** Sizes of the headline in pixels. The largest that fits is used; the model allows 200 characters. */
export const headlineSizes = [112, 98, 86, 76, 68, 60, 54, 48, 42, 36, 30];

/** Tokens of src/styles/tokens.css, light theme. */
const tokens = { background: '#fbfaf6', ink: '#1a1d21', quiet: '#575c63', hairline: '#d9d4c7' };

const oneLine = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' } as const;

/**
 * Lays out a card as a tree of boxes. Its first child, which is measured, contains kind and headline.
 * @param size of the headline, in pixels
 * @param families font families in order of preference
 */
export function toCardLayout(card: CardText, size: number, families: readonly string[]): Node {
  const { kind, headline, name, date, accent, direction } = card;
  return {
    type: 'container',
    style: {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: '100%',
      height: '100%',
      padding: '56px 72px 48px',
      borderTop: `16px solid ${accent}`,
      backgroundColor: tokens.background,
      color: tokens.ink,
      direction,
      fontFamily: families.join(', '),
    },
    children: [
      {
        type: 'container',
        style: { display: 'flex', flexDirection: 'column', gap: '20px' },
        children: [
          {
            type: 'text',
            text: kind,
            style: { ...oneLine, fontSize: 34, fontWeight: 600, color: accent },
          },
          {
            type: 'text',
            text: headline,
            style: {
              fontSize: size,
              fontWeight: 500,
              lineHeight: 1.14,
              letterSpacing: '-0.01em',
              textWrap: 'balance',
              overflowWrap: 'anywhere',
            },
          },
        ],
      },
      {
        type: 'container',
        style: {
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'baseline',
          gap: '40px',
          paddingTop: '22px',
          borderTop: `2px solid ${tokens.hairline}`,
          fontSize: 30,
        },
        children: [
          { type: 'text', text: name, style: { ...oneLine, minWidth: 0, fontWeight: 600 } },
          { type: 'text', text: date, style: { flexShrink: 0, color: tokens.quiet } },
        ],
      },
    ],
  };
}
