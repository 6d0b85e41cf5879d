/** How much of a site a build has made, or left as it was. */
export interface MadeParts {
  readonly done: number;
  readonly all: number;
}
