import { fill, getMessages } from '../../i18n/get-messages.ts';
import type { BodyLabels } from '../../markdown/index.ts';

/** The words that the Markdown pipeline adds to a body, in the body's language. */
export function getBodyLabels(language: string): BodyLabels {
  const { body: words, report } = getMessages(language);
  return {
    footnotes: words.footnotes,
    backToReference: (number) => fill(words.backToReference, { number }),
    table: (number) => fill(words.table, { number }),
    chartTable: words.showData,
    source: words.source,
    keyFindings: report.keyFindings,
    note: words.note,
    warning: words.warning,
    taskDone: words.taskDone,
    taskOpen: words.taskOpen,
  };
}
