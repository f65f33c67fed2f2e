declare const forseglat: unique symbol;

/**
 * Identity or free text as it stands in events, views and deliveries: never readable by itself.
 * Only the key vault in sekretess makes one and reads it; destroying the key erases the text, wherever it stands.
 */
export interface Forseglat {
  readonly [forseglat]: true;
  /** `A256GCM`; `ingen`: only wrapped, as in logs from before the keys. */
  readonly alg: string;
  /** Id of the key that opens it; `ingen` when alg is `ingen`. */
  readonly nyckel: string;
  /** base64url; empty when alg is `ingen`. */
  readonly nonce: string;
  /** base64url of the (cipher)text. */
  readonly innehall: string;
}

/** Whether a JSON object is sealed text, by its shape. */
export const arForseglat = (varde: object): varde is Forseglat =>
  'alg' in varde && 'nyckel' in varde && 'nonce' in varde && 'innehall' in varde;
