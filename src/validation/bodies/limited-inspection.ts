import { message } from '../../languages/message.ts';
import { LimitedProcess, LimitError } from '../limits/limited-process.ts';
import type { BodyFormat, BodyProblem, inspectBody } from '../../markdown/index.ts';

/** The problems of a body's Markdown, and the facts: what it shows and links to. */
export type InspectedBody = ReturnType<typeof inspectBody>;

/** A body of 200,000 characters takes 0.7 s of CPU time; a busy machine may need ten times as long. */
const limits = { seconds: 10, megabytes: 768 };

/** Two processes, for two cores: the bodies of a large newsroom take most of the time of a first validation. */
const inspectors = Array.from({ length: 2 }, () => ({
  process: new LimitedProcess<typeof inspectBody>(
    // Not the whole pipeline: each process would load what renders bodies, which takes a quarter of its start.
    new URL('../../markdown/checks/check-body.ts', import.meta.url),
    'inspectBody',
    limits,
  ),
  waiting: 0,
}));

/** Fewer bodies are inspected before another process has started. */
const fewBodies = 32;

function getInspector() {
  const [first, second] = inspectors as [(typeof inspectors)[0], (typeof inspectors)[0]];
  return first.waiting < fewBodies || first.waiting <= second.waiting ? first : second;
}

/** Starts the process that inspects bodies, which takes longer than to inspect one. */
export const prepareInspection = (): void => inspectors[0]!.process.prepare();

/** Inspects a body in a process of its own. Exceeding the limits is reported as a problem of the body. */
export async function inspectLimited(body: string, format: BodyFormat): Promise<InspectedBody> {
  const inspector = getInspector();
  inspector.waiting += 1;
  try {
    return await inspector.process.call(body, format);
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    return { problems: [bodyTooCostly] };
  } finally {
    inspector.waiting -= 1;
  }
}

/** Whether a body exceeded the limits. It may not on another run or another machine. */
export const isTooCostly = ({ problems }: InspectedBody) =>
  problems.some(({ code }) => code === bodyTooCostly.code);

const bodyTooCostly: BodyProblem = {
  line: 1,
  code: 'body-too-costly',
  cause: message(
    'the text could not be read within the time and memory that a text may take, because of signs such as * [ < { that are in it by the thousand or inside each other',
  ),
  remedy: message('Look for a place with many such signs, and write it in plain words.'),
};
