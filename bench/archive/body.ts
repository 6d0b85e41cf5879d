import { toSentence, type Focus, type Language } from './grammar.ts';
import type { Random } from './random.ts';

/** A publication that a body can link to. */
export interface LinkTarget {
  readonly headline: string;
  /** Its address on the site. */
  readonly address: string;
}

interface BodyOptions {
  readonly random: Random;
  readonly language: Language;
  readonly focus: Focus;
  readonly targets: readonly LinkTarget[];
  /** Least length of the body, in characters. */
  readonly length: number;
}

/** Markdown of a body: a lead, then sections of paragraphs, lists, quotes, tables and links. */
export function toBody(options: BodyOptions): string {
  const { random, language, focus, length } = options;
  const blocks = [
    toSentence(random, language, 'lead', focus),
    toParagraph(options),
    toSpokenQuote(options),
  ];
  while (blocks.join('\n\n').length < length) {
    if (blocks.length > 3) blocks.push(`## ${toSentence(random, language, 'heading', focus)}`);
    blocks.push(toParagraph(options), toExtra(options), toParagraph(options));
  }
  return toSingleHeadings(blocks).join('\n\n');
}

/** A heading that has been used already is left out. */
const toSingleHeadings = (blocks: readonly string[]) =>
  blocks.filter((block, index) => !block.startsWith('## ') || blocks.indexOf(block) === index);

function toParagraph({ random, language, focus }: BodyOptions): string {
  return Array.from({ length: random.integer(2, 5) }, () =>
    toSentence(random, language, 'sentence', focus),
  ).join(' ');
}

function toExtra(options: BodyOptions): string {
  const { random } = options;
  const kind = random.next();
  if (kind < 0.3) return toSpokenQuote(options);
  if (kind < 0.5) return toList(options);
  if (kind < 0.6) return toTable(options);
  if (kind < 0.7) return `> ${toSentence(random, options.language, 'quote', options.focus)}.`;
  return options.targets.length > 0 ? toLinks(options) : toParagraph(options);
}

function toSpokenQuote({ random, language, focus }: BodyOptions): string {
  const quote = toSentence(random, language, 'quote', focus);
  const role = random.pickZipf(rolesInText[language]);
  return language === 'en'
    ? `“${quote},” said ${focus['speaker']}, ${role}.`
    : `«${quote}», dijo ${focus['speaker']}, ${role}.`;
}

const rolesInText: Readonly<Record<Language, readonly string[]>> = {
  en: ['director of research', 'staff attorney', 'organizer', 'a member of the board'],
  es: ['de la junta directiva', 'que coordina la línea', 'de la clínica legal'],
};

function toList({ random, language, focus }: BodyOptions): string {
  const items = Array.from({ length: random.integer(3, 5) }, () =>
    toSentence(random, language, 'item', focus),
  );
  return items.map((item) => `- ${item}`).join('\n');
}

function toTable({ random, language, focus }: BodyOptions): string {
  const head = language === 'en' ? '| Where | 2022 | 2023 |' : '| Lugar | 2022 | 2023 |';
  const rows = Array.from(
    { length: random.integer(3, 6) },
    () =>
      `| ${toSentence(random, language, 'place', focus)} | ${random.integer(3, 900)} | ${random.integer(3, 900)} |`,
  );
  return [head, '| --- | ---: | ---: |', ...rows].join('\n');
}

function toLinks({ random, language, targets }: BodyOptions): string {
  const { headline, address } = random.pick(targets);
  const link = `[${headline}](${address})`;
  return language === 'en'
    ? `*More on this*: ${link}, with all figures and the documents themselves.`
    : `*Más sobre esto*: ${link}, con todas las cifras y los documentos.`;
}
