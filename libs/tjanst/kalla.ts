/** CloudEvents `source` of what the hub sends: the same in the pull inbox and in what is delivered. */
export const KALLA = 'urn:avvikelsenav:lokal';
