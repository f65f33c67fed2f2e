import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { Aktuell, Atgard } from '#libs/sekretess/http/index.js';
import { OBJEKT } from '../register/register.dto.js';

/** What the nav knows of who asks: also the id by which a case is assigned to a person. */
@ApiTags('register')
@Controller('avvikelse/v1')
export class InloggadController {
  @Get('inloggad')
  @Atgard('register.lasa')
  @Dokumenterad({
    summering: 'Vem du är för navet: ditt id, din huvudman, dina roller',
    beskrivning:
      'Id:t är en pseudonym. Lämna det till den som fördelar ärenden: det anges i POST /avvikelser/{id}/tilldelningar.',
    svar: {
      200: OBJEKT({
        ...{ id: 'p-3kQf0Jm2Qh8u1xYt5sVb7A', slag: 'person', huvudman: ['2062'], roller: ['handlaggare'] },
        ...{ verksamheter: ['hemsjukvard'], uppdrag: 'Handläggare, hemsjukvården' },
      }),
    },
    fel: [401, 403],
  })
  vem(@Aktuell() { klient, slag, huvudman, roller, verksamheter, uppdrag }: Inloggad): Omdig {
    return { id: klient, slag, huvudman, roller, verksamheter, uppdrag };
  }
}

type Omdig = Omit<Inloggad, 'klient' | 'efternamn'> & { readonly id: string };
