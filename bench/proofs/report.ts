/** How much a proof does. */
export interface ProofOptions {
  readonly rounds: number;
  /** The same seed chooses the same moments and edits. */
  readonly seed: number;
  /** Releases of an invented archive; 0 for the sample newsroom. */
  readonly entries: number;
}

/** Does something many times, and reports each fault. */
export type Proof = (report: Report, options: ProofOptions) => Promise<void>;

/** What a proof has found. */
export interface Report {
  note(text: string): void;
  /** Reports something that must not be. */
  fault(text: string): void;
  /** Counts what happened, so that one sees whether a proof has tried it. */
  count(what: string): void;
  /** Prints the counts. @returns the exit code: 1 after a fault */
  close(): number;
}

export function openReport(): Report {
  const counts = new Map<string, number>();
  let faults = 0;
  return {
    note: (text) => console.log(text),
    fault(text) {
      faults += 1;
      console.log(`FAULT ${text}`);
    },
    count: (what) => void counts.set(what, (counts.get(what) ?? 0) + 1),
    close() {
      for (const [what, count] of [...counts].toSorted()) console.log(`${what}: ${count}`);
      console.log(faults === 0 ? 'No fault.' : `${faults} faults.`);
      return faults === 0 ? 0 : 1;
    },
  };
}
