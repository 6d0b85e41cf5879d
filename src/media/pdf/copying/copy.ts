import { tooMuch } from '../filters/flate.ts';
import { limits } from '../syntax/limits.ts';
import type { Shape } from './shapes.ts';
import type { PdfSource } from '../file/source.ts';
import { PdfRef, PdfStream, isDict, type PdfDict, type PdfValue } from '../syntax/values.ts';
import { PdfWriter } from '../file/writer.ts';

/**
 * Copies what the shapes allow from one PDF into another. Objects are reached only from the root, by
 * keys that a shape knows, so nothing else in the file is copied.
 */
export class Copy {
  readonly source: PdfSource;
  readonly writer = new PdfWriter();
  readonly pageTree = this.writer.allocate();
  /** The pages that readers see, with their new numbers; no others are copied. */
  readonly pages: ReadonlyMap<PdfDict, PdfRef>;
  /** The notes, links and fields on those pages, and the parents of fields; no others are copied. */
  readonly annotations: ReadonlySet<PdfDict> = new Set();
  /** The named destinations that links may use. */
  readonly destinations: ReadonlyMap<string, PdfValue>;

  #instructionBytes = 0;
  readonly #copied = new Map<number, PdfRef>();
  readonly #waiting: (() => void)[] = [];

  constructor(
    source: PdfSource,
    pages: readonly PdfDict[],
    destinations: ReadonlyMap<string, PdfValue>,
  ) {
    this.source = source;
    this.destinations = destinations;
    this.pages = new Map(pages.map((page) => [page, this.writer.allocate()]));
    const annotations = pages.flatMap((page) => source.getList(page, 'Annots'));
    for (const one of annotations) {
      const annotation = source.resolve(one);
      if (isDict(annotation) && !isHidden(annotation, source)) this.#admit(annotation);
    }
  }

  /** Copies a value in the given shape; undefined when the value does not fit it. */
  take(value: PdfValue | undefined, shape: Shape): PdfValue | undefined {
    const target = this.source.resolve(value);
    const write = target === undefined ? undefined : shape(target, this);
    if (!write || target === undefined) return undefined;
    const isShared = isDict(target) || Array.isArray(target) || target instanceof PdfStream;
    return value instanceof PdfRef && isShared ? this.#share(value, target, write) : write();
  }

  /** Writes the waiting objects, so that long chains of objects do not overflow the stack. */
  finish(): void {
    // The list grows during the loop.
    for (const write of this.#waiting) write();
    this.#waiting.length = 0;
  }

  /** Counts drawing instructions against the limit for a document. */
  spendInstructions(bytes: number): void {
    this.#instructionBytes += bytes;
    if (this.#instructionBytes > limits.instructionBytes) throw tooMuch();
  }

  #admit(annotation: PdfValue | undefined): void {
    const admitted = this.annotations as Set<PdfDict>;
    let next = annotation;
    while (isDict(next) && !admitted.has(next)) {
      admitted.add(next);
      next = this.source.resolve(next.get('Parent'));
    }
  }

  /** Copies an object once, in the shape of the first reference to it. */
  #share({ number }: PdfRef, value: PdfValue, write: () => PdfValue): PdfRef {
    const known = this.#copied.get(number);
    if (known) return known;
    const target = (isDict(value) && this.pages.get(value)) || this.writer.allocate();
    this.#copied.set(number, target);
    this.#waiting.push(() => this.writer.set(target, write()));
    return target;
  }
}

/** Flags of an invisible annotation: Hidden and NoView (ISO 32000-2, 12.5.3). */
const hidden = 2 | 32;

const isHidden = (annotation: PdfDict, source: PdfSource) =>
  ((source.getNumber(annotation, 'F') ?? 0) & hidden) !== 0;
