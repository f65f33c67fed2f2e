import { grunderFor, grundGaller, skyddsslagAv, type Textlage } from '#libs/kernel/index.js';
import type { Arendelage } from './arendelage.js';
import type { ForsandelseKoad } from './events.js';

/** What of a message is protected, whose it is for, and on what ground. */
export type Skyddat = Pick<ForsandelseKoad['data'], 'mottagare' | 'grundId' | 'skyddat' | 'textrevision'>;

/**
 * Field by field what the named ground opens, of texts that nothing hinders: as the case stands on that day, not as it
 * stood when the message was queued (I4, D9). The delivery and its preview are the same function.
 * @param dag RFC 3339 date in Sweden
 */
export const faltSomFar = (koad: Skyddat, lage: Arendelage, dag: string): Skyddat['skyddat'] => {
  const grund = lage.grunder.find(({ grundId }) => grundId === koad.grundId);
  const { textlage } = lage;
  if (grund === undefined || textlage === undefined || !grundGaller(grund, koad.mottagare, dag)) return {};
  const agare = grund.huvudman;
  const oppnar = textrevisioner(koad, textlage, agare).map((revision) =>
    grunderFor({ ...textlage, grunder: [grund] }, { agare, revision }).flatMap(({ omfattning }) => omfattning),
  );
  const far = (falt: string): boolean =>
    oppnar.length > 0 && oppnar.every((omfattning) => omfattning.includes(skyddsslagAv(falt)));
  return Object.fromEntries(Object.entries(koad.skyddat).filter(([falt]) => far(falt)));
};

/** Of a message queued before its text was named: every text it may be, so that one that is hindered hinders it. */
const textrevisioner = ({ textrevision }: Skyddat, { texter }: Textlage, agare: string): readonly number[] =>
  textrevision == null
    ? texter.filter((text) => text.huvudman === agare).map(({ revision }) => revision)
    : [textrevision];
