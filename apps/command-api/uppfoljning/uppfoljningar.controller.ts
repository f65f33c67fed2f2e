import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Lansoverenskommelser, type Lansoverenskommelse } from '#libs/overenskommelse/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import {
  hittaFormular,
  senasteFormular,
  senasteKriterielista,
  SEX_FRAGOR,
  UtforUppfoljning,
  type Formular,
  type Formularversion,
  type Kriterielistversion,
} from '#libs/uppfoljning/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { skapande } from '../samverkan/dokumentation.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { kravFelfri, okandaHuvudman } from '../samverkan/granska.js';
import { arFel, slaUppAvtal } from '../samverkan/overenskommelse.js';
import { Samverkansdorr } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { NyUppfoljningDto } from './uppfoljning.dto.js';
import { UPPFOLJNINGAR, Uppfoljningsdorr } from './uppfoljningsdorr.js';

/** What the follow-up needs to know of its agreement. */
interface Avtal {
  /** Of the län's file where it stands there, else its uuid. */
  readonly id: string;
  readonly lan: string;
  readonly parter: readonly string[];
}

@ApiTags('uppföljningar')
@Controller(UPPFOLJNINGAR)
export class UppfoljningarController {
  private readonly lansfiler: Lansoverenskommelser;

  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly uppfoljningsdorr: Uppfoljningsdorr,
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {
    this.lansfiler = new Lansoverenskommelser(register);
  }

  @Post()
  @Atgard('uppfoljning.leda')
  @Dokumenterad(
    skapande('Öppna årets uppföljning av en överenskommelse', {
      kropp: NyUppfoljningDto,
      beskrivning: 'En per överenskommelse och år: samma uppgifter igen ger samma uppföljning.',
    }),
  )
  oppna(@Body() dto: NyUppfoljningDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const namngivna = okandaHuvudman(this.register, dto.parter ?? [], '/parter');
    kravFelfri([...namngivna, ...okandaHuvudman(this.register, dto.tillfragade ?? [], '/tillfragade')]);
    return this.dorr.utfor(begaran, dto, async (underlag) => {
      const avtal = await this.avtal(dto.overenskommelse, underlag.huvudman);
      const id = deterministicId('uppfoljning', avtal.id, String(dto.ar));
      const parter = dto.parter ?? avtal.parter;
      const formular = dto.formular ?? this.lanetsFormular(avtal.lan);
      const data = {
        ...this.uppfoljningsdorr.handling(underlag, avtal.lan),
        ...{ lan: avtal.lan, overenskommelse: avtal.id, ar: dto.ar, rubrik: dto.rubrik, omfattning: dto.omfattning },
        ...{ parter, tillfragade: dto.tillfragade ?? this.kommuner(parter), svarSenast: dto.svarSenast },
        formular: { id: formular.id, version: formular.version },
        kriterielista: this.kriterielista(avtal),
        fragor: hittaFormular(formular, this.egna(avtal.lan))?.fragor.map((fraga) => fraga.id) ?? [],
      };
      const command = { type: 'OppnaUppfoljning', data } as const;
      return { utfor: new UtforUppfoljning(id, command, underlag.meta), plats: `uppfoljningar/${id}` };
    });
  }

  private kommuner(parter: readonly string[]): readonly string[] {
    return parter.filter((kod) => this.register.hamta(kod)?.typ === 'kommun');
  }

  /** The newest version of the form that the län asks by. */
  private lanetsFormular(lan: string): Formularversion {
    const id = this.register.uppfoljning(lan)?.enkat ?? SEX_FRAGOR.id;
    return senasteFormular(id, this.egna(lan)) ?? { id, version: '-' };
  }

  /** Of the agreement itself, else of the län, else the common one; its newest version. */
  private kriterielista({ id, lan }: Avtal): Kriterielistversion {
    const { register } = this;
    const egen = register.overenskommelser(lan).find((en) => en.id === id)?.kriterielista;
    const lanets = register.uppfoljning(lan);
    const lista = senasteKriterielista(egen ?? lanets?.kriterielista ?? null, lanets?.kriterielistor);
    return { id: lista.id, version: lista.version };
  }

  private egna(lan: string): readonly Formular[] {
    return this.register.uppfoljning(lan)?.formular ?? [];
  }

  private async avtal(namn: string, huvudman: string): Promise<Avtal> {
    const { register, fakta } = this;
    const fraga = { id: namn, avsnitt: null, lan: register.lanFor(huvudman) };
    const funnet = await slaUppAvtal({ register, fakta }, fraga, '/overenskommelse');
    if (arFel(funnet)) throw valideringsproblem([funnet]);
    const iFil = this.lansfiler.hamta(funnet.id);
    const state = await fakta.overenskommelse(iFil?.id ?? funnet.id);
    if (state.status !== 'okand') return { id: funnet.id, lan: state.lan, parter: state.parter };
    return { id: funnet.id, ...ur(iFil) };
  }
}

const ur = (iFil: Lansoverenskommelse | undefined): Omit<Avtal, 'id'> =>
  iFil === undefined ? { lan: '', parter: [] } : { lan: iFil.lan, parter: iFil.post.parter };
