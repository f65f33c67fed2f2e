import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTE = 12;
const TAGG_BYTE = 16;

/**
 * A key wrapped by another: nonce ‖ AES-256-GCM ‖ tag. The nonce is random, so one wrapping key may wrap 2³² keys
 * (NIST SP 800-38D, 8.3): at ten a second that is thirteen years, and rotation begins anew.
 */
export const slaInNyckel = (byte: Uint8Array, nyckel: Uint8Array, kontext: string): Uint8Array => {
  const nonce = randomBytes(NONCE_BYTE);
  const chiffer = createCipheriv('aes-256-gcm', nyckel, nonce, { authTagLength: TAGG_BYTE });
  chiffer.setAAD(Buffer.from(kontext, 'utf8'));
  return Buffer.concat([nonce, chiffer.update(byte), chiffer.final(), chiffer.getAuthTag()]);
};

/** Null when it was wrapped by another key, for another context, or has been changed. */
export const slaUppNyckel = (inslagen: Uint8Array, nyckel: Uint8Array, kontext: string): Uint8Array | null => {
  if (inslagen.length < NONCE_BYTE + TAGG_BYTE) return null;
  const nonce = inslagen.subarray(0, NONCE_BYTE);
  const chiffer = createDecipheriv('aes-256-gcm', nyckel, nonce, { authTagLength: TAGG_BYTE });
  chiffer.setAAD(Buffer.from(kontext, 'utf8'));
  chiffer.setAuthTag(inslagen.subarray(-TAGG_BYTE));
  try {
    return Buffer.concat([chiffer.update(inslagen.subarray(NONCE_BYTE, -TAGG_BYTE)), chiffer.final()]);
  } catch {
    return null;
  }
};
