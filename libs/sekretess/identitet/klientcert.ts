import { createHash, X509Certificate } from 'node:crypto';

const TECKEN_MAX = 16_384;

/**
 * SHA-256 of the certificate that the TLS front put in a header, base64url as in `x5t#S256` (RFC 8705 §3.1). Takes PEM
 * with percent encoding (nginx, HAProxy) and DER in base64, with or without the colons of RFC 9440. Undefined: no
 * certificate, or nothing that is one.
 */
export const klientcertAvtryck = (rubrik: string | readonly string[] | undefined): string | undefined => {
  if (typeof rubrik !== 'string' || rubrik === '' || rubrik.length > TECKEN_MAX) return undefined;
  try {
    return createHash('sha256')
      .update(new X509Certificate(innehall(rubrik)).raw)
      .digest('base64url');
  } catch {
    return undefined;
  }
};

/** One certificate and nothing after it: a front that adds its header beside the client's own joins the two. */
const EN_PEM = /^-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----\s*$/;
const EN_DER = /^:?([A-Za-z0-9+/]+={0,2}):?$/;

const innehall = (rubrik: string): Buffer => {
  const text = rubrik.includes('%') ? decodeURIComponent(rubrik) : rubrik;
  const der = Buffer.from((EN_PEM.exec(text) ?? EN_DER.exec(text))?.[1] ?? '', 'base64');
  if (new X509Certificate(der).raw.length !== der.length) throw new Error('more than one certificate');
  return der;
};
