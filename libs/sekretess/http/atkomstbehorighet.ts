import { behorighetSaknas, EGET, krav, type Forhallande, type Handling, type Ombud } from '../policy/index.js';

/** The huvudman's own log, or 403 `BEHORIGHET_SAKNAS`: that it is there is no secret. */
export const kravEgenLogg = (
  ombud: Ombud,
  handling: Extract<Handling, `atkomstlogg.${string}`>,
  huvudmanstyp: Forhallande['huvudmanstyp'],
): void => {
  krav(ombud, handling, { om: { ...EGET, huvudmanstyp }, nej: { lasning: handling, saknas: behorighetSaknas } });
};
