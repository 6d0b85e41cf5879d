/** What a build says of itself while it runs. */
export interface Progress {
  /** A step that can take long begins, such as “Compiling the pages”. */
  step(name: string): void;
  /** So many of all parts of the site are made, or are as they were. */
  count(done: number, all: number): void;
  /** Says why the outputs of one part of the site were made, if anybody wants to know. */
  readonly explain?: (subject: ExplainedSubject) => void;
}

/** Of work for which nobody waits. */
export const silentProgress: Progress = {
  step: () => undefined,
  count: () => undefined,
};

/** A part of the site, such as an entry with all its files. */
export interface ExplainedSubject {
  readonly name: string;
  /** Paths inside the site: `releases/vigil/index.html`. */
  readonly paths: readonly string[];
  /** Those that differ from the last build, or may. */
  readonly rendered: ReadonlySet<string>;
  /** The name of what it had read and has changed; absent when nothing is known of it, or nothing has changed. */
  readonly change?: string | undefined;
  readonly isNew: boolean;
}
