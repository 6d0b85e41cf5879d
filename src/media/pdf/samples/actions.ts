import { canary } from '../../media-samples.ts';
import { makeAnnotation, makePage } from './make-pdf.ts';
import type { Sample } from './sample.ts';

const link = (action: string) => makeAnnotation(`/Subtype/Link /Border[0 0 0] /A<<${action}>>`);
const opening = (action: string) => makePage({ catalog: `/OpenAction<<${action}>>` });
const remote = `/F<</Type/Filespec /F(\\\\\\\\${canary}\\\\share\\\\draft.pdf) /UF(${canary})>>`;

const noAction = ['/OpenAction', '/AA', '/A ', '/URI', '/SubmitForm', canary];

/** What a PDF does by itself or when somebody chooses it. */
export const actions: Record<string, Sample> = {
  'opening shows a place': {
    make: () => opening('/S/GoTo /D[3 0 R /Fit]'),
    keeps: ['/OpenAction ['],
  },
  'opening calls a web address': {
    make: () => opening(`/S/URI /URI(https://${canary}.example/)`),
    drops: noAction,
  },
  'opening runs JavaScript': {
    make: () => opening('/S/JavaScript /JS(app.alert\\(1\\))'),
    refused: 'document-script',
  },
  'opening sends a form': {
    make: () => opening(`/S/SubmitForm /F(https://${canary}.example/)`),
    drops: noAction,
  },
  'opening reads data': { make: () => opening(`/S/ImportData ${remote}`), drops: noAction },
  'opening shows another file': {
    make: () => opening(`/S/GoToR /D[0 /Fit] ${remote}`),
    drops: noAction,
  },
  'opening shows a place, and then calls a web address': {
    make: () => opening(`/S/GoTo /D[3 0 R /Fit] /Next<</S/URI /URI(https://${canary}.example/)>>`),
    keeps: ['/OpenAction ['],
    drops: ['/Next', '/URI'],
  },
  'a page calls a web address when it is seen': {
    make: () =>
      makePage({
        page: `/AA<</O<</S/URI /URI(https://${canary}.example/)>>>>`,
        catalog: `/AA<</WC<</S/URI /URI(https://${canary}.example/)>>>>`,
      }),
    drops: noAction,
  },
  'scripts by name': {
    make: () =>
      makePage({
        catalog: '/Names<</JavaScript<</Names[(a) 10 0 R]>>>>',
        objects: { 10: '<</S/JavaScript /JS(1)>>' },
      }),
    refused: 'document-script',
  },
  'a link to the web': {
    make: () => link('/S/URI /URI(https://example.org/path?a=1#b)'),
    keeps: ['(https://example.org/path?a=1#b)'],
  },
  'a link to mail': {
    make: () => link('/S/URI /URI(mailto:press@example.org)'),
    keeps: ['mailto:press'],
  },
  'a link to a file of the author': {
    make: () => link(`/S/URI /URI(file:///C:/Users/${canary}/draft.docx)`),
    keeps: ['/Link'],
    drops: noAction,
  },
  'a link to a machine of the office': {
    make: () => link(`/S/URI /URI(\\\\\\\\${canary}\\\\share)`),
    drops: noAction,
  },
  'a link that is a script': {
    make: () => link(`/S/URI /URI(javascript:${canary})`),
    drops: noAction,
  },
  'a link relative to an address of the author': {
    make: () =>
      makePage({
        catalog: `/URI<</Base(file:///${canary}/)>>`,
        page: '/Annots[<</Subtype/Link /Rect[0 0 9 9] /A<</S/URI /URI(draft.html)>>>>]',
      }),
    drops: noAction,
  },
  'a link to another file': { make: () => link(`/S/GoToR /D[0 /Fit] ${remote}`), drops: noAction },
  'a link into a file within': {
    make: () => link(`/S/GoToE /D[0 /Fit] /T<</R/C /N(${canary})>>`),
    drops: noAction,
  },
  'a link that starts a program': {
    make: () => link(`/S/Launch ${remote}`),
    refused: 'document-script',
  },
  'a link to the next page': { make: () => link('/S/Named /N/NextPage'), keeps: ['/NextPage'] },
  'a link that prints': { make: () => link('/S/Named /N/Print'), drops: ['/Print'] },
  'a film': {
    make: () => makeAnnotation('/Subtype/Screen /A<</S/Rendition /OP 0>>'),
    refused: 'document-multimedia',
  },
  'rich media': {
    make: () => makeAnnotation('/Subtype/RichMedia'),
    refused: 'document-multimedia',
  },
  'a model': {
    make: () => makeAnnotation('/Subtype/3D /3DD 11 0 R', { 11: { dict: '', data: '' } }),
    refused: 'document-multimedia',
  },
  'a sound': { make: () => makeAnnotation('/Subtype/Sound'), refused: 'document-multimedia' },
  'a drawing from the web': {
    make: () =>
      makePage({
        resources: '/XObject<</Im 10 0 R>>',
        content: '/Im Do',
        objects: {
          10: {
            dict: '/Subtype/Form /BBox[0 0 9 9] /F<</FS/URL /F(https://example.org/)>>',
            data: '',
          },
        },
      }),
    refused: 'document-external',
  },
  'a drawing that stands for another file': {
    make: () =>
      makePage({
        resources: '/XObject<</Im 10 0 R>>',
        content: '/Im Do',
        objects: {
          10: {
            dict: `/Subtype/Form /BBox[0 0 90 90] /Ref<<${remote} /Page 0>>`,
            data: '0 0 50 50 re f',
          },
        },
      }),
    drops: ['/Ref', canary],
  },
};
