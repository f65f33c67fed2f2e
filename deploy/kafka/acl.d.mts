export interface Right {
  readonly principal: string;
  readonly operations: readonly ('Create' | 'Describe' | 'Read' | 'Write')[];
  readonly type: 'topic' | 'group';
  readonly name: string;
  readonly pattern: 'literal' | 'prefixed';
}
/** `owners`: pairs of a huvudman's code and its principal. */
export function rights(prefix: string, owners: readonly (readonly [string, string])[]): Right[];
