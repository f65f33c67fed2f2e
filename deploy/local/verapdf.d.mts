export interface Verdict {
  readonly compliant: boolean;
  /** How many things were looked at. */
  readonly checks: number;
  /** Rules of ISO 14289-1 that something in the file breaks, as `clause-test`. */
  readonly broken: readonly string[];
}
export function jars(): string;
export function validate(files: readonly string[]): Promise<readonly Verdict[]>;
