import { serveLimited } from '../../limits/serve-limited.ts';
import { inspectBody, type BodyFormat } from '../../markdown/index.ts';

/** A body to inspect. */
export interface BodyQuestion {
  readonly body: string;
  readonly format: BodyFormat;
}

serveLimited(({ body, format }: BodyQuestion) => inspectBody(body, format));
