import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { canary, makeRevealingPhotograph } from '../../media-samples.ts';
import { toAscii85, toAsciiHex, toLzw, toRunLength } from './encoders.ts';
import { draw, makePage, makePicture, toBuffer } from './make-pdf.ts';
import type { Sample } from './sample.ts';

const rgb = '/Width 40 /Height 30 /ColorSpace/DeviceRGB /BitsPerComponent 8';

const makePhoto = () => makeRevealingPhotograph({ width: 40, height: 30 });

const makePixels = async () =>
  sharp(await makePhoto())
    .raw()
    .toBuffer();

/** A photograph with camera data behind some filters. */
const chain = (filters: string, ...encoders: ((bytes: Uint8Array) => Buffer)[]): Sample => ({
  make: async () =>
    makePicture(
      `${rgb} /Filter ${filters}`,
      encoders.reduce((data, encode) => encode(data), await makePhoto()),
    ),
});

/** A picture of 16 × 16 pixels, by OpenJPEG; a comment in it says so. */
const jp2 =
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAEAAAABAAAwcHAAAAAAAPY29scgEAAAAAABAAAADEanAyY/9P/1EALwAAAAAAEAAAABAAAAAAAAAAAAAAABAAAAAQAAAAAAAAAAAAAwcBAQcBAQcBAf9SAAwAAAABAQAEBAAB/1wABEBA/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4z/5AACgAAAAAATAAB/5PH1CoRUFMZCqxU0htcSCy9KAABhIS//3/PtCg7DQ0pzp7v3WN/z7RYEVBTQ9jOeLwZ0ABhHmKcR9ymiQl/D//Z';

function toBox(type: string, content: string): Buffer {
  const box = toBuffer(`\0\0\0\0${type}${content}`);
  box.writeUInt32BE(box.length, 0);
  return box;
}

/** With boxes of programs, another comment, and bytes behind its end. */
function makeJpx(): Buffer {
  const plain = Buffer.from(jp2, 'base64');
  const comment = toBuffer(`\xff\x64\0\0\0\x01${canary} comment`);
  comment.writeUInt16BE(comment.length - 2, 2);
  const tile = plain.indexOf(Buffer.of(0xff, 0x90));
  const stream = plain.indexOf('jp2c') - 4;
  const codestream = Buffer.concat([
    plain.subarray(stream, tile),
    comment,
    plain.subarray(tile),
    Buffer.from(`${canary} end`),
  ]);
  codestream.writeUInt32BE(codestream.length, 0);
  return Buffer.concat([
    plain.subarray(0, stream),
    toBox('uuid', `0123456789abcdef${canary}`),
    toBox('xml ', `<x>${canary}</x>`),
    codestream,
    toBox('uinf', canary),
  ]);
}

/** A rectangle of 32 × 16 pixels, by jbig2enc, in the form for PDFs; then a comment (T.88, 7.4.15). */
const jbig2 =
  `000000003000010000001300000020000000100000001900000019010000000000012600010000002a000000200000001000
00000000000000000003fffdff02fefefea52be2ae18fbdb71b7ff3cc0a45fffac`.replaceAll('\n', '');

function makeJbig2(): Buffer {
  const comment = toBuffer(`\x20\0\0\0Author\0${canary}\0\0`);
  const head = Buffer.from('000000023e000100000000', 'hex');
  head.writeUInt32BE(comment.length, 7);
  return Buffer.concat([Buffer.from(jbig2, 'hex'), head, comment]);
}

/** A rectangle of 32 × 16 pixels, by libtiff, and bytes behind its end. */
const makeFax = () =>
  Buffer.concat([Buffer.from('26a0d5fcb23fffffff1fe0020020', 'hex'), Buffer.from(canary)]);

/** A colour profile that names the screen it was made for. */
async function makeProfile(): Promise<Buffer> {
  const { icc } = await sharp(await makePhoto()).metadata();
  const profile = Buffer.from(icc!);
  const count = profile.readUInt32BE(128);
  for (let at = 132; at < 132 + count * 12; at += 12) {
    if (profile.toString('latin1', at, at + 4) !== 'desc') continue;
    profile.write(canary, profile.readUInt32BE(at + 4) + 12, 'latin1');
  }
  return profile;
}

/** Pixels of a picture as PNG prepares them, without prediction in any row, and one row too many. */
async function makePredicted(): Promise<Buffer> {
  const pixels = await makePixels();
  const rows = Array.from({ length: 30 }, (_, row) =>
    Buffer.concat([Buffer.of(0), pixels.subarray(row * 120, row * 120 + 120)]),
  );
  return deflateSync(Buffer.concat([...rows, Buffer.from(`\0${canary}`)]));
}

const inline = (entries: string, data: Uint8Array) =>
  Buffer.concat([toBuffer(`q 100 0 0 100 50 100 cm BI ${entries} ID `), data, toBuffer('\nEI Q')]);

/** Places in which pictures hide what nobody sees in them. */
export const pictures: Record<string, Sample> = {
  'a photograph': chain('/DCTDecode'),
  'a photograph in hexadecimal digits': chain('[/ASCIIHexDecode /DCTDecode]', toAsciiHex),
  'a photograph in base 85': chain('[/ASCII85Decode /DCTDecode]', toAscii85),
  'a packed photograph': chain('[/FlateDecode /DCTDecode]', deflateSync),
  'a photograph in LZW': chain('[/LZWDecode /DCTDecode]', toLzw),
  'a photograph in runs': chain('[/RunLengthDecode /DCTDecode]', toRunLength),
  'a photograph with a short filter': chain('/DCT'),
  'a photograph with three short filters': chain('[/A85 /Fl /DCT]', deflateSync, toAscii85),
  'a photograph with its filter elsewhere': {
    make: async () =>
      makePicture(`${rgb} /Filter 11 0 R`, toAsciiHex(await makePhoto()), {
        11: '[12 0 R /DCTDecode]',
        12: '/ASCIIHex#44ecode',
      }),
  },
  'a photograph in four inks': {
    make: async () => {
      const jpeg = await sharp(await makePhoto())
        .toColourspace('cmyk')
        .withExif({ IFD0: { Artist: canary } })
        .jpeg()
        .toBuffer();
      return makePicture(`${rgb.replace('RGB', 'CMYK')} /Filter/DCTDecode`, jpeg);
    },
  },
  'a damaged photograph': {
    make: () => makePicture(`${rgb} /Filter/DCTDecode`, 'no photograph'),
    refused: 'document-corrupt',
  },
  'an inline photograph': {
    make: async () =>
      makePage({ content: inline('/W 40 /H 30 /CS/RGB /BPC 8 /F/DCT', await makePhoto()) }),
  },
  'an inline picture in base 85, with bytes behind it': {
    make: async () => {
      const data = toAscii85(deflateSync(Buffer.concat([await makePixels(), Buffer.from(canary)])));
      return makePage({ content: inline('/W 40 /H 30 /CS/RGB /BPC 8 /F[/A85/Fl]', data) });
    },
  },
  'an inline picture that is not packed': {
    make: () =>
      makePage({ content: inline('/W 2 /H 2 /IM true /D[0 1]', Buffer.from([0x80, 0x40])) }),
  },
  'pixels with bytes behind them': {
    make: async () => makePicture(rgb, Buffer.concat([await makePixels(), Buffer.from(canary)])),
  },
  'predicted pixels with a row behind them': {
    make: async () =>
      makePicture(
        `${rgb} /Filter/FlateDecode /DecodeParms<</Predictor 15 /Colors 3 /Columns 40 /Secret(${canary})>>`,
        await makePredicted(),
      ),
  },
  'JPEG 2000': { make: () => makePicture('/Width 16 /Height 16 /Filter/JPXDecode', makeJpx()) },
  JBIG2: {
    make: () =>
      makePicture(
        '/Width 32 /Height 16 /BitsPerComponent 1 /ColorSpace/DeviceGray /Filter/JBIG2Decode',
        makeJbig2(),
      ),
  },
  fax: {
    make: () =>
      makePicture(
        '/Width 32 /Height 16 /BitsPerComponent 1 /ColorSpace/DeviceGray /Filter/CCITTFaxDecode /DecodeParms<</K -1 /Columns 32>>',
        makeFax(),
      ),
  },
  'a colour profile': {
    make: async () =>
      makePicture(rgb.replace('/DeviceRGB', '[/ICCBased 11 0 R]'), await makePixels(), {
        11: { dict: '/N 3 /Alternate/DeviceRGB', data: await makeProfile() },
      }),
  },
  'a preview, another version, and a soft mask': {
    make: async () => {
      const photo = await makePhoto();
      const grey = await sharp(photo)
        .greyscale()
        .withExif({ IFD0: { Artist: canary } })
        .jpeg()
        .toBuffer();
      const image = `/Type/XObject /Subtype/Image ${rgb} /Filter/DCTDecode`;
      return makePage({
        page: '/Thumb 11 0 R',
        resources: '/XObject<</Im 10 0 R /Unused 13 0 R>>',
        content: draw,
        objects: {
          10: { dict: `${image} /Alternates[<</Image 11 0 R>>] /SMask 12 0 R`, data: photo },
          11: { dict: image, data: photo },
          12: { dict: image.replace('RGB', 'Gray'), data: grey },
          13: { dict: '/Subtype/Form /BBox[0 0 9 9]', data: `BT /F1 9 Tf (${canary}) Tj ET` },
        },
      });
    },
  },
  'a photograph in a form in a form, a pattern and a glyph': {
    make: async () => {
      const photo = await makePhoto();
      const tile = inline('/W 40 /H 30 /CS/RGB /BPC 8 /F/DCT', photo);
      return makePage({
        resources: '/XObject<</Im 10 0 R>> /Pattern<</P1 13 0 R>> /Font<</F1 5 0 R /F3 14 0 R>>',
        content: `${draw} /Pattern cs /P1 scn 0 0 200 90 re f BT /F3 20 Tf 10 240 Td (a) Tj ET`,
        objects: {
          // Without resources of its own, it uses those of the page.
          10: { dict: '/Subtype/Form /BBox[0 0 1 1]', data: '/Im2 Do' },
          3: `<</Type/Page /Parent 2 0 R /Contents 4 0 R /Resources<</XObject<</Im 10 0 R /Im2 11 0 R>>
            /Pattern<</P1 13 0 R>> /Font<</F1 5 0 R /F3 14 0 R>>>>>>`,
          11: {
            dict: '/Subtype/Form /BBox[0 0 1 1] /Resources<</XObject<</Im 12 0 R>>>>',
            data: '/Im Do',
          },
          12: { dict: `/Subtype/Image ${rgb} /Filter[/DCTDecode]`, data: photo },
          13: {
            dict: '/PatternType 1 /PaintType 1 /TilingType 1 /BBox[0 0 200 300] /XStep 200 /YStep 300 /Resources<<>>',
            data: tile,
          },
          14: `<</Type/Font /Subtype/Type3 /FontBBox[0 0 1 1] /FontMatrix[1 0 0 1 0 0] /CharProcs<</a 15 0 R>>
            /Encoding<</Differences[97/a]>> /FirstChar 97 /LastChar 97 /Widths[1]>>`,
          15: {
            dict: '',
            data: Buffer.concat([
              toBuffer('1 0 d0 BI /W 40 /H 30 /CS/RGB /BPC 8 /F[/AHx/DCT] ID '),
              toAsciiHex(photo),
              toBuffer(' EI'),
            ]),
          },
        },
      });
    },
  },
};
