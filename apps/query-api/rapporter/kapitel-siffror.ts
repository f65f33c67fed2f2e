import type { Rapportkapitel } from '#libs/arkiv/index.js';
import type { rapport } from '#libs/read-models/index.js';
import { AVSER_TEXTER, indikatornamn, indikatornAvser, indikatortal } from './indikatortexter.js';
import { aretPagar, arPagaende, NIVATEXTER, procent, taltext } from './rapporttexter.js';

type Rapport = rapport.Uppfoljningsrapport;
const kolumner = (...rubriker: readonly string[]) => rubriker.map((rubrik) => ({ rubrik, bredd: 2 }));
const SMA = 'Antal under fem visas som <5, och andra döljs när de annars skulle röja dem.';

export const kommunkapitel = ({ siffror, ordlista, om }: Rapport): Rapportkapitel => ({
  rubrik: 'Avvikelser från överenskommelsen, per kommun',
  text: SMA,
  tabell: {
    kolumner: kolumner('Kommun', `Avvikelser ${om.ar}`),
    rader: siffror.kommuner.map(({ huvudman, antal }) => [ordlista.huvudman[huvudman] ?? huvudman, taltext(antal)]),
    tomt: 'Inga avvikelser hänvisar till överenskommelsen.',
  },
});

export const flodeskapitel = ({ siffror, om, dag }: Rapport): Rapportkapitel => ({
  rubrik: 'Så långt gick ärendena, mot året före (hela länet)',
  text: arPagaende({ om, dag }) ? `${aretPagar(om.ar)[0]}\n${SMA}` : SMA,
  tabell: {
    kolumner: kolumner('Från', 'Till', `${om.ar}`, `${om.ar - 1}`),
    rader: siffror.flode.map(({ fran, till, antal, foregaende }) => [
      NIVATEXTER[fran] ?? fran,
      NIVATEXTER[till] ?? till,
      taltext(antal),
      foregaende === null ? null : taltext(foregaende),
    ]),
    tomt: 'Inga ärenden under året.',
  },
});

export const ledtidskapitel = ({ siffror }: Rapport): Rapportkapitel => ({
  rubrik: 'Ledtider i länet, dagar',
  text: 'Öppna ärenden räknas med så länge de har varit öppna.',
  tabell: {
    kolumner: kolumner('Nivå', 'Antal', 'Öppna', 'En fjärdedel inom', 'Hälften inom', 'Tre fjärdedelar inom', 'I tid'),
    rader: siffror.ledtider.map(({ niva, antal, oppna, p25, p50, p75, inomFrist }) => [
      NIVATEXTER[niva] ?? niva,
      taltext(antal),
      taltext(oppna),
      p25,
      p50,
      p75,
      procent(inomFrist),
    ]),
    tomt: 'Inga ledtider under året.',
  },
});

export const trendkapitel = ({ siffror }: Rapport): Rapportkapitel => ({
  rubrik: 'Avvikelser i länet, månad för månad',
  text: SMA,
  tabell: {
    kolumner: kolumner('Månad', 'Avvikelser'),
    rader: siffror.trend.map(({ manad, antal }) => [manad, taltext(antal)]),
    tomt: 'Inga avvikelser under året.',
  },
});

const galler = (rad: rapport.Indikatorrad, { huvudman, lan }: rapport.Ordlista): string => {
  if (rad.huvudman !== null) return huvudman[rad.huvudman] ?? rad.huvudman;
  const avser = indikatornAvser(rad);
  return avser === null ? lan : AVSER_TEXTER[avser];
};

export const indikatorkapitel = ({
  indikatorer,
  ordlista,
}: Pick<Rapport, 'indikatorer' | 'ordlista'>): Rapportkapitel => ({
  rubrik: 'Indikatorer',
  text: null,
  tabell: {
    kolumner: kolumner('Indikator', 'Gäller', 'Period', 'Värde', 'Enhet', 'Källa'),
    rader: indikatorer.map((rad) => [
      indikatornamn(rad),
      galler(rad, ordlista),
      rad.period,
      indikatortal(rad) ?? 'Kan inte beräknas',
      rad.enhet,
      rad.kalla,
    ]),
    tomt: 'Inga indikatorer.',
  },
});
