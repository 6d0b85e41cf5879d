import { readFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardSettings, getSocialCard, renderSocialCard } from './social-card.ts';
import type { CardText } from '../files/media-data.ts';

const plain: CardText = {
  kind: 'Press release',
  headline: 'Governor suspends the program',
  name: 'Harbor Watch',
  date: 'June 2, 2011',
  accent: '#8c2f2b',
  language: 'en',
  direction: 'ltr',
};

const draw = (text: Partial<CardText>) => renderSocialCard(getSocialCard({ ...plain, ...text }));

/** The bounding box of everything drawn between the bar on top and the line above the footer. */
async function getHeadlineBox(png: Uint8Array) {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const box = { left: info.width, right: 0, top: info.height, bottom: 0 };
  for (let y = 20; y < 510; y += 1)
    for (let x = 0; x < info.width; x += 1)
      if ((data[y * info.width + x] ?? 255) < 128) {
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y);
      }
  return box;
}

it('is drawn after its fonts could not be read', async () => {
  const { readFile } = promises;
  await draw({});
  promises.readFile = () => Promise.reject(new Error('EMFILE: too many open files'));
  syncBuiltinESMExports();
  // No other card needs these fonts together.
  const drawn = { headline: 'ሰላም 안녕 নমস্কার' };
  try {
    await expect(draw(drawn)).rejects.toThrow('EMFILE');
  } finally {
    promises.readFile = readFile;
    syncBuiltinESMExports();
  }
  expect((await draw(drawn)).length).toBeGreaterThan(0);
});

const headlines: Record<string, Partial<CardText>> = {
  'a short headline': {},
  'the longest headline of one word': { headline: 'W'.repeat(200) },
  'a long Spanish headline': {
    language: 'es',
    headline:
      'La Alianza exige al gobernador que suspenda de inmediato el acuerdo que convierte a la policía local en la puerta de entrada a la deportación de víctimas, testigos, niñas y niños que piden ayuda',
  },
  Arabic: {
    language: 'ar',
    direction: 'rtl',
    kind: 'بيان صحفي',
    headline: 'التحالف يدعو الحاكم إلى تعليق الاتفاقية فوراً وحماية الشهود',
  },
  Chinese: { language: 'zh', headline: '灯笼街联盟呼吁州长立即暂停与移民执法机构的协议'.repeat(8) },
  Hindi: { language: 'hi', headline: 'गठबंधन ने राज्यपाल से समझौते को तुरंत निलंबित करने का आह्वान किया' },
  'Korean, Bengali and Amharic': { headline: '주지사 협정 중단 · বাংলা সংবাদ · ስምምነቱ እንዲታገድ' },
};

describe('a social card', () => {
  it.each(Object.entries(headlines))('fits %s inside its margins', async (_, text) => {
    const png = await draw(text);
    const { width, height, format } = await sharp(png).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'png']);
    const box = await getHeadlineBox(png);
    expect(box.left).toBeGreaterThanOrEqual(60);
    expect(box.right).toBeLessThanOrEqual(1140);
    expect(box.bottom).toBeLessThan(505);
    expect(box.bottom - box.top).toBeGreaterThan(60);
  });

  it('writes Arabic from the right', async () => {
    const box = await getHeadlineBox(await draw({ ...headlines.Arabic, headline: 'بيان' }));
    expect(box.left).toBeGreaterThan(800);
  });

  it('is the same in every run, and has another address for another text', async () => {
    expect(Buffer.compare(await draw({}), await draw({}))).toBe(0);
    expect(getSocialCard(plain).src).not.toBe(getSocialCard({ ...plain, date: '' }).src);
  });

  it('leaves out symbols that no font has', async () => {
    const without = await draw({ headline: 'Victory in Albany' });
    expect(Buffer.compare(await draw({ headline: 'Victory 🎉 in Albany' }), without)).toBe(0);
  });

  it('shows the organization instead of a headline with missing letters', async () => {
    const named = await draw({ headline: plain.name });
    expect(Buffer.compare(await draw({ headline: 'ᎠᏂᏴᏫᏯ meet' }), named)).toBe(0);
  });

  it('leaves out a date whose month has missing letters', async () => {
    const without = await draw({ date: '' });
    expect(Buffer.compare(await draw({ date: '22 באוגוסט 2011' }), without)).toBe(0);
  });

  it('has addresses that change with the software that draws it', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(cardSettings).toContain(`takumi ${dependencies['@takumi-rs/core']}`);
    expect(cardSettings).toContain(`newsreader ${dependencies['@fontsource-variable/newsreader']}`);
    const noto = Object.keys(dependencies).filter((name) => name.includes('/noto-'));
    const versions = new Set(noto.map((name) => dependencies[name]));
    expect(cardSettings).toContain(`noto ${[...versions].sort().join(' ')}`);
  });
});
