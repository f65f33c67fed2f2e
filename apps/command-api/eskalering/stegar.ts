import { Inject, Injectable } from '@nestjs/common';
import { AVVISNINGAR, type Stege, type Start, type Startplats } from '#libs/eskalering/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister, type Samverkansmodell } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import type { Sak } from './arenden.js';

/** What begins a matter's way up: the ladder, and every party at the foot of its own line on it. */
export interface Borjan {
  readonly stege: Stege;
  readonly start: Start;
}

@Injectable()
export class Stegar {
  constructor(
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  /** 400 when the län has no such model, or none in force and none was named. */
  stege(lan: string, modell: string | null): Stege {
    const stege = this.fakta.stege(lan, modell);
    if (stege !== undefined) return stege;
    const finns = this.register.samverkansmodeller(lan).map(({ id }) => id);
    const meddelande = `Länet har ingen sådan samverkansmodell som gäller. Ange en av: ${finns.join(', ')}.`;
    throw valideringsproblem([{ kod: 'OKAND_KOD', pekare: '/modell', meddelande }]);
  }

  /** Errors: OLIKA_LAN, LINJE_SAKNAS (422). @param modell null = the one in force */
  borja({ arende, parter, amne }: Sak, modell: string | null, nu: Date): Borjan {
    const lan = this.gemensamtLan(parter);
    const stege = this.stege(lan, modell);
    this.kravLinje(lan, stege, parter);
    return { stege, start: { arende, lan, amne, parter: parter.map((kod) => this.startplats(lan, stege, kod, nu)) } };
  }

  /** A huvudman that comes onto the ladder of a matter already lifted. Errors as `borja`. */
  tillkommande(lan: string, stege: Stege, { huvudman, nu }: { huvudman: string; nu: Date }): Startplats {
    if (this.register.lanFor(huvudman) !== lan) throw olikaLan();
    this.kravLinje(lan, stege, [huvudman]);
    return this.startplats(lan, stege, huvudman, nu);
  }

  private startplats(lan: string, stege: Stege, ...[huvudman, nu]: readonly [string, Date]): Startplats {
    const niva = stege.linjer[huvudman]?.[0]?.niva ?? '';
    return { huvudman, niva, svarSenast: this.fakta.svarSenast({ lan, modell: stege.modell, niva, huvudman }, nu) };
  }

  private gemensamtLan(parter: readonly string[]): string {
    const [lan, ...andra] = new Set(parter.map((kod) => this.register.lanFor(kod)));
    if (lan === undefined || andra.length > 0) throw olikaLan();
    return lan;
  }

  /** Says which models would do: Västerbotten's in force, for one, describes no line. */
  private kravLinje(lan: string, { modell, linjer }: Stege, parter: readonly string[]): void {
    const utan = parter.filter((kod) => (linjer[kod] ?? []).length === 0);
    if (utan.length === 0) return;
    const { text, kind } = AVVISNINGAR.LINJE_SAKNAS;
    const nej = text.replace('{modell}', () => modell).replace('{huvudman}', () => utan.join(', '));
    const duger = this.register
      .samverkansmodeller(lan)
      .filter((en) => this.harLinjer(lan, en, parter))
      .map(({ id }) => id);
    const rad =
      duger.length > 0
        ? `Ange en annan i modell. Modeller med en linje för alla parter: ${duger.join(', ')}.`
        : 'Ingen modell har det.';
    throw new Rejected('LINJE_SAKNAS', `${nej} ${rad}`, kind);
  }

  private harLinjer(lan: string, { id }: Samverkansmodell, parter: readonly string[]): boolean {
    const linjer = this.fakta.stege(lan, id)?.linjer ?? {};
    return parter.every((kod) => (linjer[kod] ?? []).length > 0);
  }
}

const olikaLan = (): Rejected =>
  new Rejected(
    'OLIKA_LAN',
    'Parterna hör till olika län. Ett ärende eskaleras inom ett läns samverkansmodell.',
    'innehall',
  );
