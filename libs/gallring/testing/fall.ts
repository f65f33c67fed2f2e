import type {
  AterkallaGallring,
  AvslaGallring,
  BeslutaGallring,
  ForeslaGallring,
  PaborjaGallring,
  VerkstallGallring,
} from '../commands.js';
import type { GallringEvent, GallringForeslagen } from '../events.js';
import type { Arendefakta, Utovare } from '../fakta.js';

/** An erasure to test with: two people in Leksand and two closed cases. No name here is anybody's. */
export const LEKSAND = '2029';
export const REGION = '20';
export const GALLRINGEN = '5b0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d21';
export const ETT = '11111111-52a5-8d0e-9a4f-1c2f5f0a7d21';
export const TVA = '22222222-52a5-8d0e-9a4f-1c2f5f0a7d21';
export const DAGEN = '2026-03-08';

export const FORSLAGSSTALLARE: Utovare = { id: 'p-forslagsstallare00000', slag: 'person' };
export const BESLUTSFATTARE: Utovare = { id: 'p-beslutsfattare0000000', slag: 'person' };
export const MASKIN: Utovare = { id: 'leksand-system', slag: 'maskin' };

export const fakta = (andrat: Partial<Arendefakta> = {}): Arendefakta => ({
  arende: ETT,
  involverad: true,
  oppet: false,
  provas: false,
  sparrat: false,
  oforseglat: false,
  bevaras: null,
  ...andrat,
});
const LAGRUM = 'Dokumenthanteringsplan 2026, punkt 4.2';

export const foresla = (andrat: Partial<ForeslaGallring['data']> = {}): ForeslaGallring => ({
  type: 'ForeslaGallring',
  data: {
    huvudman: LEKSAND,
    lagrum: LAGRUM,
    skal: 'gallringsfrist',
    av: FORSLAGSSTALLARE,
    fakta: [fakta(), fakta({ arende: TVA })],
    ...andrat,
  },
});
export const besluta = (andrat: Partial<BeslutaGallring['data']> = {}): BeslutaGallring => ({
  type: 'BeslutaGallring',
  data: { huvudman: LEKSAND, av: BESLUTSFATTARE, fakta: [fakta()], verkstallsTidigast: DAGEN, ...andrat },
});
export const avsla = (huvudman = LEKSAND, av = BESLUTSFATTARE): AvslaGallring => ({
  type: 'AvslaGallring',
  data: { huvudman, av },
});
export const aterkalla = (huvudman = LEKSAND, av = FORSLAGSSTALLARE): AterkallaGallring => ({
  type: 'AterkallaGallring',
  data: { huvudman, av },
});
export const paborja = (andrat: Partial<PaborjaGallring['data']> = {}): PaborjaGallring => ({
  type: 'PaborjaGallring',
  data: { huvudman: LEKSAND, idag: DAGEN, fakta: [fakta()], ...andrat },
});
export const verkstall = (huvudman = LEKSAND, nycklar = 7): VerkstallGallring => ({
  type: 'VerkstallGallring',
  data: { huvudman, nycklar },
});

export const foreslagen = (andrat: Partial<GallringForeslagen['data']> = {}): GallringEvent => ({
  type: 'GallringForeslagen',
  data: {
    huvudman: LEKSAND,
    arenden: [ETT, TVA],
    lagrum: LAGRUM,
    skal: 'gallringsfrist',
    foreslagenAv: FORSLAGSSTALLARE.id,
    ...andrat,
  },
});
export const beslutad: GallringEvent = {
  type: 'GallringBeslutad',
  data: { huvudman: LEKSAND, beslutadAv: BESLUTSFATTARE.id, verkstallsTidigast: DAGEN },
};
export const avslagen: GallringEvent = {
  type: 'GallringAvslagen',
  data: { huvudman: LEKSAND, avslagenAv: BESLUTSFATTARE.id },
};
export const aterkallad: GallringEvent = {
  type: 'GallringAterkallad',
  data: { huvudman: LEKSAND, aterkalladAv: FORSLAGSSTALLARE.id },
};
export const paborjad: GallringEvent = { type: 'GallringPaborjad', data: { huvudman: LEKSAND } };
export const verkstalld: GallringEvent = {
  type: 'GallringVerkstalld',
  data: { huvudman: LEKSAND, nycklar: 7, arenden: [ETT, TVA] },
};
