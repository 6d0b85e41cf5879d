import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { canary, makeRevealingPdf } from '../../media-samples.ts';
import { makeBomb } from './encoders.ts';
import { makeFile, makePage, makePicture, toBuffer, toObject, toPageObjects } from './make-pdf.ts';
import type { SampleObjects } from './make-pdf.ts';
import type { Sample } from './sample.ts';

/** A second page that nothing but what its name says refers to. */
const removed: SampleObjects = {
  23: `<</FT/Tx /T(field) /V(${canary}) /Kids[24 0 R]>>`,
  24: '<</Subtype/Widget /Rect[0 0 9 9] /Parent 23 0 R>>',
  20: `<</Type/Page /Parent 2 0 R /MediaBox[0 0 9 9] /Contents 21 0 R /Resources<<>> /Annots[22 0 R 24 0 R]>>`,
  21: { dict: '', data: `BT (${canary}) Tj ET` },
  22: `<</Subtype/Text /Rect[0 0 9 9] /Contents(${canary})>>`,
};

/** Objects in a stream, with an index that is a stream (ISO 32000-2, 7.5.7 and 7.5.8). */
function makePacked(
  objects: Record<number, string>,
  streams: SampleObjects,
  held?: Buffer,
): Buffer {
  const texts = Object.entries(objects);
  let length = 0;
  const head = texts.map(([number, text]) => {
    const place = `${number} ${length}`;
    length += text.length + 1;
    return place;
  });
  const first = head.join(' ').length + 1;
  const data =
    held ?? deflateSync(toBuffer(`${head.join(' ')}\n${texts.map(([, text]) => text).join('\n')}`));
  const dict = `/Type/ObjStm /N ${texts.length} /First ${first} /Filter/FlateDecode`;
  const parts: Buffer[] = [toBuffer('%PDF-1.5\n')];
  const rows: [number: number, kind: number, place: number][] = texts.map(([number]) => [
    Number(number),
    2,
    30,
  ]);
  for (const [number, object] of [...Object.entries(streams), ['30', { dict, data }] as const]) {
    rows.push([Number(number), 1, Buffer.concat(parts).length]);
    parts.push(toObject(number, object));
  }
  const start = Buffer.concat(parts).length;
  const index = rows.map(([, kind, place], at) =>
    Buffer.of(kind, place >> 8, place & 255, kind === 2 ? at : 0),
  );
  const numbers = rows.map(([number]) => `${number} 1`).join(' ');
  const xref = {
    dict: `/Type/XRef /W[1 2 1] /Size 40 /Index[${numbers}] /Root 1 0 R`,
    data: Buffer.concat(index),
  };
  return Buffer.concat([...parts, toObject(31, xref), toBuffer(`startxref\n${start}\n%%EOF\n`)]);
}

function splitStreams(objects: SampleObjects) {
  const entries = Object.entries(objects);
  return {
    texts: Object.fromEntries(entries.filter(([, one]) => typeof one === 'string')) as Record<
      number,
      string
    >,
    streams: Object.fromEntries(entries.filter(([, one]) => typeof one !== 'string')),
  };
}

const page = toPageObjects({});

/** A file whose index begins at its start, as those for the web do (annex F). */
function makeLinearized(): Buffer {
  const early = makeFile({ 1: page[1]!, 3: page[3]! }, { previous: '/Prev 0000000000' });
  const whole = makeFile({ 2: page[2]!, 4: page[4]!, 5: page[5]! }, { before: early, trailer: '' });
  const first = early.lastIndexOf('xref', early.lastIndexOf('startxref') - 1);
  const last = whole.lastIndexOf('xref', whole.lastIndexOf('startxref') - 1);
  return toBuffer(
    whole
      .toString('latin1')
      .replace('/Prev 0000000000', `/Prev ${String(last).padStart(10, '0')}`)
      .replace(/startxref\n\d+\n%%EOF\n$/, `startxref\n${first}\n%%EOF\n`),
  );
}

/** A table for old readers, and a stream for the objects that only newer ones find (7.5.8.4). */
function makeHybrid(): Buffer {
  const { texts, streams } = splitStreams(page);
  const { 5: font, ...others } = texts;
  const packed = makePacked({ 5: font! }, {});
  const start = Number(/startxref\n(\d+)/.exec(packed.toString('latin1'))![1]);
  return makeFile({ ...others, ...streams }, { before: packed, previous: `/XRefStm ${start}` });
}

const packed = splitStreams(page);
const bomb = () => makeBomb(600);

/** How files are put together, and how they are damaged. */
export const structures: Record<string, Sample> = {
  'an earlier revision': {
    make: () => {
      const before = makePage({ content: `BT /F1 9 Tf (${canary}) Tj ET` });
      return makeFile(
        { 4: page[4]! },
        { before, previous: `/Prev ${before.lastIndexOf('xref', -14)}` },
      );
    },
  },
  'unused objects': { make: () => makePage({ objects: removed }) },
  'a page that only a bookmark, tags and a form refer to': {
    make: () =>
      makePage({
        catalog:
          '/AcroForm<</Fields[23 0 R]>> /Outlines 10 0 R /StructTreeRoot 13 0 R /Dests<</gone[20 0 R /Fit] /here[3 0 R /Fit]>>',
        objects: {
          10: '<</First 11 0 R /Last 12 0 R /Count 2>>',
          11: '<</Title(Here) /Parent 10 0 R /Next 12 0 R /Dest/here>>',
          12: `<</Title(Gone) /Parent 10 0 R /Prev 11 0 R /Dest/gone /SE 14 0 R>>`,
          13: '<</Type/StructTreeRoot /K[14 0 R 15 0 R]>>',
          15: `<</S/Figure /P 13 0 R /K[<</Type/MCR /Pg 20 0 R /MCID 1>>] /Alt(${canary})>>`,
          14: `<</S/P /P 13 0 R /Pg 20 0 R /K 0 /ActualText(${canary})>>`,
          ...removed,
        },
      }),
    keeps: ['(Here)', '(Gone)'],
    drops: ['/gone', '/Dests'],
  },
  'private keys, comments and dates everywhere': {
    make: () =>
      makePage({
        trailer: `/Info<</Author(${canary}) /Company(${canary})>> /ID[(${canary}) (${canary})]`,
        catalog: `/PieceInfo<</App<</Private(${canary})>>>> /Extensions<<>> /${canary}(x) /PageLabels<</Nums[0<</S/r /St 3 /X(${canary})>>]>>`,
        page: `/PieceInfo<<>> /LastModified(${canary}) /B[(${canary})] /Metadata 10 0 R`,
        resources: `/ExtGState<</G1<</Type/ExtGState /ca 0.5 /Note(${canary})>>>> /ColorSpace<</Unused[/Separation /${canary} /DeviceGray 10 0 R]>>`,
        content: `% ${canary}\n/G1 gs (${canary}) q 20 20 50 50 re f (${canary}) unknown Q /T <</X(${canary})>> DP BX (${canary}) what EX`,
        objects: {
          5: `<</Type/Font /Subtype/Type1 /BaseFont/Helvetica /Designer(${canary}) /ToUnicode 11 0 R>>`,
          10: { dict: '', data: canary },
          11: {
            dict: `/Type/CMap /CMapName/A /X(${canary})`,
            data: `%!PS ${canary}\nbegincmap 1 begincodespacerange <00> <ff> endcodespacerange % ${canary}\n1 beginbfrange <20> <7e> <0020> endbfrange endcmap`,
          },
        },
      }),
    keeps: ['/ca 0.5', '/S /r'],
  },
  'objects and index in streams': { make: () => makePacked(packed.texts, packed.streams) },
  'an index of both kinds': { make: makeHybrid },
  'an index at the start': { make: makeLinearized },
  'by another program, packed': {
    make: async () => Buffer.from(await (await makeRevealingPdf()).save()),
    title: 'Annual report',
  },
  'bytes before the start': {
    make: () => Buffer.concat([toBuffer('HTTP/1.1 200 OK\r\n\r\n'), makePage({})]),
  },
  'a wrong index': {
    make: () =>
      toBuffer(
        makePage({})
          .toString('latin1')
          .replace(/0{5}\d{5} 00000 n/g, '0000000007 00000 n'),
      ),
  },
  'no index': {
    make: () =>
      toBuffer(
        makePage({})
          .toString('latin1')
          .replace(/xref[^]*trailer/, 'trailer'),
      ),
  },
  'a wrong length': {
    make: () =>
      toBuffer(
        makePage({})
          .toString('latin1')
          .replace(/\/Length \d+/, '/Length 7'),
      ),
  },
  'a length that is an object': {
    make: () => {
      const text = makeFile({ ...page, 9: '       ' }).toString('latin1');
      const [, length = ''] = /\/Length (\d+)/.exec(text)!;
      return toBuffer(
        text
          .replace(/9 0 obj\n {7}/, `9 0 obj\n${length.padEnd(7)}`)
          .replace(/\/Length \d+/, '/Length 9 0 R'),
      );
    },
  },
  'a length that refers to itself': {
    make: () =>
      toBuffer(
        makePage({})
          .toString('latin1')
          .replace(/\/Length \d+/, '/Length 4 0 R'),
      ),
  },
  'a form that draws itself': {
    make: () =>
      makePage({
        resources: '/XObject<</Im 10 0 R>>',
        content: '/Im Do',
        objects: {
          10: {
            dict: '/Subtype/Form /BBox[0 0 9 9] /Resources<</XObject<</Im 10 0 R>>>>',
            data: '/Im Do',
          },
        },
      }),
  },
  'pages that contain themselves': {
    make: () =>
      makeFile({
        ...page,
        2: '<</Type/Pages /Kids[2 0 R 3 0 R] /Count 1 /MediaBox[0 0 200 300]>>',
      }),
    isUnreadable: true,
  },
  'a reference that refers to itself': {
    make: () => makeFile({ ...page, 3: '3 0 R' }),
    refused: 'document-corrupt',
  },
  'cut short': { make: () => makePage({}).subarray(0, 400), refused: 'document-corrupt' },
  'no pages': {
    make: () => makeFile({ ...page, 2: '<</Type/Pages /Kids[] /Count 0>>' }),
    refused: 'document-corrupt',
  },
  'a broken object': {
    make: () => makeFile({ ...page, 5: '<</Type @@>>' }),
    refused: 'document-corrupt',
  },
  'an unknown filter': {
    make: () => makePicture('/Filter/BrotliDecode', canary),
    refused: 'document-corrupt',
  },
  'a damaged stream': {
    make: () => makeFile({ ...page, 4: { dict: '/Filter/FlateDecode', data: 'no zlib data' } }),
    refused: 'document-corrupt',
  },
  'a password': {
    make: async () => {
      const document = await PDFDocument.create();
      document.addPage();
      document.encrypt({ userPassword: 'open', ownerPassword: 'owner' });
      return Buffer.from(await document.save());
    },
    refused: 'document-encrypted',
  },
  'a bomb of objects': {
    make: () => makePacked(packed.texts, packed.streams, bomb()),
    refused: 'document-too-complex',
  },
  'a bomb of drawing instructions': {
    make: () => makeFile({ ...page, 4: { dict: '/Filter/FlateDecode', data: bomb() } }),
    refused: 'document-too-complex',
  },
  'a bomb in a bomb': {
    make: () =>
      makeFile({
        ...page,
        4: { dict: '/Filter[/FlateDecode /FlateDecode]', data: deflateSync(bomb()) },
      }),
    refused: 'document-too-complex',
  },
  'a bomb that is drawn many times': {
    make: () => {
      const content = { dict: '/Filter/FlateDecode', data: makeBomb(20) };
      return makeFile({
        ...page,
        3: packed.texts[3]!.replace('4 0 R', '[4 0 R 4 0 R 4 0 R]'),
        4: content,
      });
    },
    refused: 'document-too-complex',
  },
  'a bomb of pixels': {
    make: () =>
      makePicture(
        '/Width 1 /Height 1 /ColorSpace/DeviceGray /BitsPerComponent 8 /Filter/FlateDecode',
        bomb(),
      ),
    refused: 'document-too-complex',
  },
  'a bomb of an index': {
    make: () => {
      const index = {
        dict: '/Type/XRef /W[1 2 1] /Size 9 /Root 1 0 R /Filter/FlateDecode',
        data: bomb(),
      };
      return Buffer.concat([
        toBuffer('%PDF-1.5\n'),
        toObject(1, index),
        toBuffer('startxref\n9\n%%EOF'),
      ]);
    },
    refused: 'document-too-complex',
  },
  'brackets in brackets': {
    make: () => makePage({ catalog: `/X ${'['.repeat(9000)}${']'.repeat(9000)}` }),
    refused: 'document-too-complex',
  },
};
