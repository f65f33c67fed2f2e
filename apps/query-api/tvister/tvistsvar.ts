import { Inject, Injectable } from '@nestjs/common';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { dagarMellan } from '#libs/read-models/index.js';
import { TVISTEFRAGOR, TVISTSTATUS, type TvistOppnad } from '#libs/tvist/index.js';
import { foretradarsvar } from '../svar/foretradare.dto.js';
import { Namnare } from '../svar/namn.js';
import { dagVid, type Vid } from '../svar/vid.js';
import { avgorandesvar, losningssvar } from './losningssvar.js';
import { partsvar } from './partsvar.js';
import type { TvistDto } from './tvist.dto.js';
import type { Lasttvist } from './tvistlasare.js';

/** A tvist as it stood, names beside codes. */
@Injectable()
export class Tvistsvarare {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly namnare: Namnare,
  ) {}

  svar(last: Lasttvist, vid: Vid): TvistDto {
    const { id, revision, tvist, handelser } = last;
    const [forsta] = handelser;
    if (forsta?.event.type !== 'TvistOppnad') throw new Error('a tvist begins with TvistOppnad');
    const { av, rubrik, beskrivning, avvikelse, overenskommelse } = forsta.event.data;
    const dag = dagVid(vid, this.clock.now());
    const oppnad = forsta.recorded.meta.tid;
    return {
      ...{ id, revision, rubrik, beskrivning, avvikelse, oppnad, lyft: last.lyft },
      ...{ status: tvist.status, fraga: tvist.fraga, beloppKr: tvist.beloppKr },
      statusText: TVISTSTATUS[tvist.status],
      fragaText: TVISTEFRAGOR[tvist.fraga],
      overenskommelse: this.overenskommelse(overenskommelse),
      oppnadAv: foretradarsvar(av, this.namnare),
      alderDagar: dagarMellan(svenskDag(new Date(oppnad)), slutdag(last) ?? dag),
      ...this.gemensamt(last),
      parter: partsvar(last, { namnare: this.namnare, dag }),
      losningar: losningssvar(last, this.namnare),
      avgorande: avgorandesvar(last, this.namnare),
    };
  }

  private gemensamt({ tvist }: Lasttvist): Pick<TvistDto, 'principfraga' | 'interimsansvar'> {
    const { principfraga, interimsansvar } = tvist;
    return {
      principfraga: principfraga && { ...principfraga, av: foretradarsvar(principfraga.av, this.namnare) },
      interimsansvar: interimsansvar && { ...interimsansvar, av: foretradarsvar(interimsansvar.av, this.namnare) },
    };
  }

  private overenskommelse(till: TvistOppnad['data']['overenskommelse']): TvistDto['overenskommelse'] {
    if (till === null) return null;
    return { id: till.id, namn: this.namnare.overenskommelse(till.id), avsnitt: till.avsnitt };
  }
}

const slutdag = ({ handelser }: Lasttvist): string | null => {
  const slut = handelser.find(({ event: { type } }) => type === 'TvistAvslutad' || type === 'TvistAterkallad');
  return slut === undefined ? null : svenskDag(new Date(slut.recorded.meta.tid));
};
