import { canary } from '../../media-samples.ts';
import { makeAnnotation, makePage } from './make-pdf.ts';
import type { SampleObjects } from './make-pdf.ts';
import type { Sample } from './sample.ts';

const look = {
  dict: '/Type/XObject /Subtype/Form /BBox[0 0 160 20]',
  data: '0.9 g 0 0 160 20 re f',
};

const makeForm = (entries: string, field: string, objects: SampleObjects = {}) =>
  makePage({
    catalog: `/AcroForm<</Fields[10 0 R] /DA(/Helv 0 Tf % ${canary}\n) /DR<</Font<</Helv 5 0 R>>>> ${entries}>>`,
    page: '/Annots[10 0 R]',
    objects: {
      10: `<</Subtype/Widget /Rect[20 20 180 40] /FT/Tx /T(given name) /TU(Given name) /AP<</N 11 0 R>> ${field}>>`,
      11: look,
      ...objects,
    },
  });

/** Forms, notes, and what makes a document more than pages. */
export const forms: Record<string, Sample> = {
  'a form': {
    make: () =>
      makeForm(
        `/XFA[(template) 12 0 R] /CO[10 0 R] /SigFlags 0`,
        `/TM(${canary}) /V(Ada) /M(${canary})`,
        {
          12: { dict: '', data: `<xdp>${canary}</xdp>` },
        },
      ),
    keeps: ['/AcroForm', '(given name)', '(Given name)', '(Ada)'],
    drops: ['/XFA', '/CO'],
  },
  'a field that no reader is shown': {
    make: () => makeForm('', `/F 2 /V(${canary}) /DV(${canary})`),
  },
  'a note that no reader is shown': {
    make: () => makeAnnotation(`/Subtype/Text /F 32 /Contents(${canary})`),
  },
  'a form that calculates': {
    make: () => makeForm('', '/AA<</C<</S/JavaScript /JS(1)>>>>'),
    refused: 'document-script',
  },
  'a button that sends a form': {
    make: () => makeForm('', `/A<</S/SubmitForm /F<</FS/URL /F(https://${canary}.example)>>>>`),
    drops: ['/SubmitForm'],
  },
  'a form of the kind XFA': {
    make: () =>
      makePage({
        catalog: '/NeedsRendering true /AcroForm<</Fields[] /XFA 10 0 R>>',
        objects: { 10: { dict: '', data: '<xdp/>' } },
      }),
    refused: 'document-live-form',
  },
  'a signature': {
    make: () =>
      makeForm('/SigFlags 3', '/FT/Sig /V<</Type/Sig /ByteRange[0 1 2 3] /Contents<00>>>'),
    refused: 'document-signed',
  },
  'a passage marked for redaction': {
    make: () => makeAnnotation('/Subtype/Redact /QuadPoints[20 60 180 60 20 20 180 20]'),
    refused: 'document-redaction',
  },
  'a note of a reviewer': {
    make: () =>
      makeAnnotation(
        `/Subtype/Highlight /QuadPoints[20 60 180 60 20 20 180 20] /C[1 1 0] /Contents(Said publicly) /T(${canary})
        /Subj(${canary}) /RC(<p>${canary}</p>) /M(D:2011${canary}) /CreationDate(${canary}) /NM(${canary})
        /IRT 11 0 R /Popup 12 0 R /Unknown(${canary})`,
        {
          11: `<</Subtype/Text /Rect[0 0 9 9] /Contents(${canary})>>`,
          12: `<</Subtype/Popup /Rect[0 0 9 9] /Parent 10 0 R /Contents(${canary})>>`,
        },
      ),
    keeps: ['/Highlight', '(Said publicly)'],
  },
  'a file within': {
    make: () =>
      makePage({
        catalog: '/Names<</EmbeddedFiles<</Names[(a.txt) 10 0 R]>>>>',
        objects: {
          10: '<</Type/Filespec /F(a.txt) /EF<</F 11 0 R>>>>',
          11: { dict: '', data: 'x' },
        },
      }),
    refused: 'document-attachment',
  },
  'a file on a page': {
    make: () =>
      makeAnnotation('/Subtype/FileAttachment /FS<</F(a.txt) /EF<</F 11 0 R>>>>', {
        11: { dict: '', data: 'x' },
      }),
    refused: 'document-attachment',
  },
  layers: {
    make: () =>
      makePage({
        catalog: `/OCProperties<</OCGs[10 0 R 11 0 R] /D<</ON[10 0 R] /OFF[11 0 R] /Order[10 0 R [11 0 R]] /Creator(${canary})>>>>`,
        resources: '/Properties<</L1 10 0 R /L2 11 0 R>>',
        content: '/OC /L1 BDC 20 20 50 50 re f EMC /OC /L2 BDC 90 20 50 50 re f EMC',
        objects: {
          10: `<</Type/OCG /Name(Español) /Usage<</CreatorInfo<</Creator(${canary}) /Subtype/Artwork>> /Print<</PrintState/ON>>>>>>`,
          11: '<</Type/OCG /Name(English)>>',
        },
      }),
    keeps: ['/OCProperties', '(English)', '/PrintState', '/L2 BDC'],
  },
  'tags, language and title': {
    make: () =>
      makePage({
        trailer: `/Info<</Title(Two years of the programme) /Author(${canary}) /Producer(${canary}) /CreationDate(${canary})>>`,
        catalog: `/Lang(es-PR) /MarkInfo<</Marked true>> /StructTreeRoot 10 0 R /Metadata 15 0 R`,
        page: '/StructParents 0 /Tabs/S /Annots[14 0 R]',
        resources: '/Properties<</P0<</MCID 1 /Secret(x)>>>>',
        content: `/P <</MCID 0 /ActualText(read aloud) /Secret(${canary})>> BDC 20 20 50 50 re f EMC
          /Figure /P0 BDC 90 20 50 50 re f EMC`,
        objects: {
          10: '<</Type/StructTreeRoot /K 11 0 R /ParentTree<</Nums[0 [12 0 R 13 0 R] 1 12 0 R]>> /RoleMap<</Lede/P>>>>',
          11: '<</Type/StructElem /S/Document /P 10 0 R /K[12 0 R 13 0 R]>>',
          12: `<</Type/StructElem /S/Lede /P 11 0 R /Pg 3 0 R /K[0 <</Type/OBJR /Obj 14 0 R>>] /T(${canary}) /E(long form)>>`,
          13: `<</Type/StructElem /S/Figure /P 11 0 R /Pg 3 0 R /K 1 /Alt(A crowd) /A<</O/Layout /Placement/Block /Secret(${canary})>>>>`,
          14: '<</Subtype/Link /Rect[0 0 9 9] /StructParent 1 /Contents(The report) /A<</S/URI /URI(https://example.org/)>>>>',
          15: { dict: '/Type/Metadata /Subtype/XML', data: `<x>${canary}</x>` },
        },
      }),
    title: 'Two years of the programme',
    isTagged: true,
    keeps: [
      '(es-PR)',
      '(A crowd)',
      '(read aloud)',
      '(long form)',
      '/Placement',
      '/RoleMap',
      '/DisplayDocTitle true',
      '/OBJR',
      '(The report)',
    ],
  },
  'Chinese text': {
    make: () =>
      makePage({
        content: 'BT /F2 18 Tf 20 200 Td <00010002> Tj ET',
        objects: {
          3: '<</Type/Page /Parent 2 0 R /Contents 4 0 R /Resources<</Font<</F1 5 0 R /F2 10 0 R>>>>>>',
          10: '<</Type/Font /Subtype/Type0 /BaseFont/Song /Encoding/Identity-H /DescendantFonts[11 0 R] /ToUnicode 13 0 R>>',
          11: `<</Type/Font /Subtype/CIDFontType2 /BaseFont/Song /CIDSystemInfo<</Registry(Adobe) /Ordering(Identity) /Supplement 0>>
            /FontDescriptor 12 0 R /DW 1000 /W[1 [900 950]] /Secret(${canary})>>`,
          12: '<</Type/FontDescriptor /FontName/Song /Flags 4 /FontBBox[0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent 200 /StemV 80>>',
          13: {
            dict: '',
            data: `%%Author ${canary}\n/CIDInit /ProcSet findresource begin 12 dict begin begincmap
              1 begincodespacerange <0000> <ffff> endcodespacerange
              2 beginbfchar <0001> <4e2d> <0002> <6587> endbfchar
              endcmap end end`,
          },
        },
      }),
    keeps: ['<4e2d>', '/Identity-H', '[900 950]'],
  },
  'a title in XMP': {
    make: () =>
      makePage({
        catalog: '/Metadata 10 0 R',
        objects: {
          10: {
            dict: '/Type/Metadata /Subtype/XML',
            data: `<rdf:RDF><dc:creator>${canary}</dc:creator><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Law &amp; order</rdf:li></rdf:Alt></dc:title></rdf:RDF>`,
          },
        },
      }),
    title: 'Law & order',
  },
  'a title that is the name of a file': {
    make: () => makePage({ trailer: `/Info<</Title(Microsoft Word - ${canary}_v3.docx)>>` }),
    drops: ['/Info', '/DisplayDocTitle'],
  },
};
