import { Injectable } from '@nestjs/common';
import type { KandPlan } from '#libs/handlingsplan/index.js';
import type { Fel } from '#libs/platform/fel.js';
import * as uppfoljning from '#libs/uppfoljning/index.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { kravFelfri } from '../samverkan/granska.js';

/** Brister that an item answers to: those of the plan's own follow-up (N8). */
@Injectable()
export class Planbrister {
  constructor(private readonly fakta: Samverkansfakta) {}

  /** 400 with each that is not there. What the plan names already came with it from an earlier year's, and stands. */
  async krav({ data, atgarder }: KandPlan, brister: readonly string[]): Promise<void> {
    const iPlanen = [...atgarder.values()].flatMap(({ atgard }) => atgard.brister);
    if (brister.every((id) => iPlanen.includes(id))) return;
    const kanda = new Set([...iPlanen, ...(await this.fastslagna(data.uppfoljning))]);
    kravFelfri(
      brister.flatMap((id, nr): readonly Fel[] =>
        kanda.has(id)
          ? []
          : [{ kod: 'BRIST_FINNS_EJ', pekare: `/brister/${nr}`, meddelande: saknas(data.uppfoljning) }],
      ),
    );
  }

  private async fastslagna(id: string | null): Promise<readonly string[]> {
    if (id === null) return [];
    const state = await this.fakta.vik(uppfoljning, uppfoljning.uppfoljningStream(id));
    return state.status === 'okand' ? [] : state.brister.map(({ bristId }) => bristId);
  }
}

const saknas = (id: string | null): string =>
  id === null
    ? 'Planen hör inte till någon uppföljning, så åtgärden kan inte svara mot en brist. Skriv i stället varför den finns.'
    : 'Bristen finns inte bland dem som är fastslagna i planens uppföljning.';
