import { getDirection } from '../../languages/direction.ts';
import { fill, getMessages } from '../../languages/get-messages.ts';
import { typeset } from '../../languages/typeset.ts';
import type { BodyLabels } from '../../markdown/index.ts';

/** The labels that the Markdown pipeline adds to a body, in the body's language. */
export function getBodyLabels(language: string): BodyLabels {
  const { body: messages, colon, comma, dash, report } = getMessages(language);
  return {
    direction: getDirection(language),
    typeset: (text, own = language) => typeset(text, own),
    comma,
    colon,
    dash,
    footnotes: messages.footnotes,
    backToReference: (number) => fill(messages.backToReference, { number }),
    table: (number) => fill(messages.table, { number }),
    chartTable: messages.showData,
    downloadData: messages.downloadData,
    source: messages.source,
    keyFindings: report.keyFindings,
    keyDates: report.keyDates,
    note: messages.note,
    warning: messages.warning,
    taskDone: messages.taskDone,
    taskOpen: messages.taskOpen,
  };
}
