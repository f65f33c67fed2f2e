declare const forseglat: unique symbol;

/**
 * Identity or free text as it stands in events, views and deliveries: never readable by itself.
 * Only `forsegla` in sekretess makes one; only `oppna` reads it. The shape already has room for the keys
 * of each person and huvudman (alg, nyckel, nonce), so that no event changes when they come.
 */
export interface Forseglat {
  readonly [forseglat]: true;
  /** `ingen`: not yet encrypted, only wrapped. */
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
