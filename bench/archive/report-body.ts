import { toBody } from './body.ts';
import { toSentence } from './grammar.ts';

/** MDX of a report: a long body with a note, a chart, and a table. */
export function toReportBody(options: Parameters<typeof toBody>[0]): string {
  const { random, language, focus } = options;
  const [noteTitle, chartTitle, source] =
    language === 'en'
      ? ['Invented figures', 'Calls by place', 'Figures of this archive']
      : ['Cifras inventadas', 'Llamadas por lugar', 'Cifras de este archivo'];
  const places = random.pickSome(placeNames, 6).map((place) => [place, random.integer(10, 400)]);
  return [
    toBody({ ...options, length: options.length * 2 }),
    `<Callout title="${noteTitle}" tone="warning">\n\n${toSentence(random, language, 'sentence', focus)}\n\n</Callout>`,
    `<Chart type="bar" title="${chartTitle}" source="${source}" rows={${JSON.stringify(places)}} />`,
    toBody(options).replace(/^## .*\n\n/gm, ''),
  ].join('\n\n');
}

const placeNames = ['Illinois', 'Georgia', 'Texas', 'Oregon', 'Nevada', 'Maine', 'Ohio', 'Kansas'];
