import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  HUVUDMANNAREGISTER,
  type Huvudman,
  type Huvudmannaregister,
  type Samverkansmodell,
} from '#libs/huvudman/index.js';
import { MAPPNINGAR, type Mappningar } from '#libs/import/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { fragor } from '../svar/sidfraga.dto.js';
import { KODVERK } from './kodverk.js';
import { LanfragaDto, lista, LISTA, OBJEKT, type Lista } from './register.dto.js';

/** PGlite and many PostgreSQL have no Swedish collation: names are sorted where they are shown. */
const SVENSKA = new Intl.Collator('sv');

interface Huvudmannasvar extends Huvudman {
  readonly lan: string | null;
}

/** What is the same for everyone: the register, the models, the code lists. Nothing of any case. */
@ApiTags('register')
@Controller('avvikelse/v1')
export class RegisterController {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(MAPPNINGAR) private readonly mappningsfiler: Mappningar,
  ) {}

  @Get('huvudman')
  @Atgard('register.lasa')
  @Dokumenterad({
    summering: 'Huvudmän, i bokstavsordning',
    svar: { 200: LISTA({ kod: '2062', namn: 'Mora', typ: 'kommun', lan: '20', svarstidArbetsdagar: 14 }) },
    fel: [400, 401, 403],
    fraga: fragor(LanfragaDto),
  })
  huvudman(@Query() { lan }: LanfragaDto): Lista<Huvudmannasvar> {
    const alla = this.register.alla().map((en) => this.medLan(en));
    const valda = lan === undefined ? alla : alla.filter((en) => en.lan === lan);
    return lista(
      valda.sort((en, annan) => SVENSKA.compare(en.namn, annan.namn)),
      'Ingen huvudman finns i det länet.',
    );
  }

  @Get('huvudman/:kod')
  @Atgard('register.lasa')
  @Dokumenterad({
    summering: 'En huvudman med verksamheter och linje',
    svar: { 200: OBJEKT({ kod: '2062', namn: 'Mora', typ: 'kommun', lan: '20', svarstidArbetsdagar: 14 }) },
    fel: [401, 403, 404],
  })
  enHuvudman(@Param('kod') kod: string): Huvudmannasvar {
    const huvudman = this.register.hamta(kod);
    if (huvudman === undefined)
      throw new Rejected('HUVUDMAN_FINNS_EJ', 'Huvudmannen finns inte i registret.', 'saknas');
    return this.medLan(huvudman);
  }

  @Get('samverkansmodeller')
  @Atgard('register.lasa')
  @Dokumenterad({
    summering: 'Länens samverkansmodeller med nivåer och arenor',
    svar: { 200: LISTA({ id: 'dalarna', namn: 'Samverkan i Dalarna', status: 'gallande' }) },
    fel: [400, 401, 403],
    fraga: fragor(LanfragaDto),
  })
  samverkansmodeller(@Query() { lan }: LanfragaDto): Lista<Samverkansmodell> {
    return lista(this.register.samverkansmodeller(lan), 'Ingen samverkansmodell finns för det länet.');
  }

  @Get('kodverk')
  @Atgard('register.lasa')
  @Dokumenterad({
    summering: 'Navets kodverk: koder och vad de betyder',
    svar: { 200: OBJEKT({ kategorier: { sip: 'Samordnad individuell plan (SIP)' } }) },
    fel: [401, 403],
  })
  kodverk(): typeof KODVERK {
    return KODVERK;
  }

  @Get('mappningar')
  @Atgard('register.lasa')
  @Dokumenterad({
    summering: 'Mappningar att ange vid import',
    svar: {
      200: LISTA({ id: 'kommuner-csv', version: 1, namn: 'Kommunernas fil', kallsystem: 'prov', format: 'csv' }),
    },
    fel: [401, 403],
  })
  mappningar(): Lista<object> {
    const alla = [...this.mappningsfiler.values()];
    return lista(
      alla.map(({ id, version, namn, kallsystem, format }) => ({ id, version, namn, kallsystem, format })),
      'Inga mappningar är inlagda.',
    );
  }

  private medLan(huvudman: Huvudman): Huvudmannasvar {
    return { ...huvudman, lan: this.register.lanFor(huvudman.kod) ?? null };
  }
}
