import { describe, expect, it } from '@jest/globals';
import { klientcertAvtryck } from './klientcert.js';

/** Made by `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -subj /CN=system.mora.example`. */
const PEM = `-----BEGIN CERTIFICATE-----
MIIBkzCCATmgAwIBAgIUfwCELr15m14LB6FwuVyybLgtTv4wCgYIKoZIzj0EAwIw
HjEcMBoGA1UEAwwTc3lzdGVtLm1vcmEuZXhhbXBsZTAgFw0yNjExMjIxMDUyMzJa
GA8yMTI2MTAyOTEwNTIzMlowHjEcMBoGA1UEAwwTc3lzdGVtLm1vcmEuZXhhbXBs
ZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABAhLb9krQntabyssfryXGdgBIrcv
Wv9kfZFqLau79S4qt2+y4DM6Be51KHOdtQCS6sCp+3hcAFs42TTaMkq0mT+jUzBR
MB0GA1UdDgQWBBTZ+iO2JiiE/7SjDttXQfvMLoGQ6jAfBgNVHSMEGDAWgBTZ+iO2
JiiE/7SjDttXQfvMLoGQ6jAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gA
MEUCICduQBvvn4HWzK5608hNnVbVeArnbtTvw60KkIErSty7AiEAnFNrsWqCurNI
6v7WixwX4U1om/aV6A+4p0nhjH+prPo=
-----END CERTIFICATE-----
`;
const DER = PEM.replaceAll(/-----.*-----|\n/g, '');
/** `openssl x509 -outform DER | openssl dgst -sha256 -binary | base64`, in the URL's alphabet. */
const AVTRYCK = 'MKY1-Z5MwrujoTMoIXoJ1kzZ_-AbP9rRbiuR86sFypw';

describe('the certificate that the TLS front saw', () => {
  it.each([
    ['PEM with percent encoding (nginx)', encodeURIComponent(PEM)],
    ['DER in base64 (HAProxy, Envoy)', DER],
    ['DER as RFC 9440 writes it', `:${DER}:`],
  ])('is known by its x5t#S256 from %s', (_namn, rubrik) => {
    expect(klientcertAvtryck(rubrik)).toBe(AVTRYCK);
  });

  it.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['what is no certificate', 'AAAA'],
    ['a broken percent encoding', '%E0%A4%A'],
    ['a cut certificate', DER.slice(0, -40)],
    [
      'two certificates in one',
      Buffer.concat([Buffer.from(DER, 'base64'), Buffer.from(DER, 'base64')]).toString('base64'),
    ],
    ['the header twice', [DER, DER]],
    ['the header twice, joined', `${DER}, ${DER}`],
    ['more than a header may be', DER.repeat(40)],
  ])('is none from %s', (_namn, rubrik) => {
    expect(klientcertAvtryck(rubrik)).toBeUndefined();
  });
});
