/** A stretch of text that is read as other words. */
export interface Mend {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}
