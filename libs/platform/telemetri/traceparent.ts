import type { Sparlage } from './telemetri.js';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
/** Empty too: there was no header. */
const BARA_NOLLOR = /^0*$/;

/** W3C `traceparent` as a place in a trace; empty when it is missing or broken, which is no fault of what carries it. */
export const franTraceparent = (
  header: string | readonly string[] | undefined,
): Sparlage & { readonly flagga?: string } => {
  const [, spar = '', span = '', flagga = ''] = (typeof header === 'string' ? TRACEPARENT.exec(header) : null) ?? [];
  return [spar, span].some((del) => BARA_NOLLOR.test(del)) ? {} : { spar, span, flagga };
};

/** To send onwards; undefined when there is no trace. Sampled: whoever traces has decided to. */
export const tillTraceparent = ({ spar, span }: Sparlage): string | undefined =>
  spar !== undefined && span !== undefined && /^[0-9a-f]{32}$/.test(spar) && /^[0-9a-f]{16}$/.test(span)
    ? `00-${spar}-${span}-01`
    : undefined;
