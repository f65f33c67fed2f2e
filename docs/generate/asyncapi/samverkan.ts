/** Messages of what is between huvudmän: no individual, no ground, the same words to every recipient (B4, D5). */
import type { Meddelandetyp } from '#libs/formedling/events.js';
import { PLANNIVA } from '#libs/handlingsplan/kodverk.js';
import { BESLUTSSTATUS, REKOMMENDATIONSSLAG } from '#libs/rekommendation/kodverk.js';
import { AVGORANDEN, HANVISNINGSTYPER, INSTALLNINGAR, TVISTEFRAGOR } from '#libs/tvist/kodverk.js';
import {
  dag,
  ellerNull,
  huvudman,
  kod,
  lista,
  medHuvud,
  objekt,
  ref,
  text,
  uuid,
  type Falt,
  type Meddelande,
} from './schema.js';
import { UPPFOLJNING } from './uppfoljning.js';

type Samverkanstyp = Exclude<Meddelandetyp, `avvikelse.${string}` | `prov.${string}`>;
type Av<Kontext extends string> = Extract<Samverkanstyp, `${Kontext}.${string}`>;
type UtanHuvud<Typ extends string> = Readonly<Record<Typ, Omit<Meddelande, 'huvud'>>>;

const oppet = (titel: string, falt: Falt): Omit<Meddelande, 'huvud'> => ({ titel, oppet: falt, skyddat: {} });
const foretradare = ref('foretradare');
const svarSenast = { ...ellerNull(dag), description: 'null: ingen svarsdag' };
const av = {
  ...ellerNull(huvudman),
  description: 'Den huvudman som handlade; null när navet självt eller alla gjorde det',
};

const ESKALERING: UtanHuvud<Av<'eskalering'>> = {
  'eskalering.paborjad': oppet('Ett ärende är på väg upp för ansvarstrappan', {
    foretradare,
    underlag: ref('underlag'),
    svarsfrister: lista(objekt({ huvudman, senast: svarSenast })),
  }),
  'eskalering.lyft': oppet('Ärendet är lyft ett steg, i en huvudmans linje eller till samverkan', {
    foretradare,
    fran: ellerNull(text),
    till: text,
    arena: ellerNull(uuid),
    underlag: ref('underlag'),
    svarSenast,
    funktion: { ...ellerNull(text), description: 'Den funktion som enligt modellen får lyfta' },
    regel: { ...ellerNull(text), description: 'Källans egna ord' },
    utanMotsvarighet: { ...lista(huvudman), description: 'Huvudmän vars tid att svara var ute' },
  }),
  'eskalering.representant-utsedd': oppet('En huvudman har utsett den som företräder en nivå som den saknar', {
    foretradare,
    niva: text,
    forankring: text,
    svarSenast,
  }),
  'eskalering.besvarad': oppet('En huvudmans svar på sin nivå', { foretradare, niva: text, svar: text }),
  'eskalering.atersand': oppet('Ärendet är återsänt med svar', {
    foretradare,
    fran: text,
    till: { ...ellerNull(text), description: 'null: ut ur samverkan' },
    svar: text,
    svarSenast,
  }),
  'eskalering.paminnelse': oppet('Dagen att svara har passerat', {
    huvudman: { ...ellerNull(huvudman), description: 'null: samverkansnivån' },
    niva: text,
    senast: dag,
    nastaSenast: dag,
  }),
  'eskalering.lyft-foreslaget': oppet('Fortfarande inget svar: de som får kan lyfta ärendet', {
    huvudman: { ...ellerNull(huvudman), description: 'null: samverkansnivån' },
    niva: text,
    vagar: lista(objekt({ till: text, funktion: ellerNull(text) })),
  }),
  'eskalering.avslutad': oppet('Ärendet har lämnat ansvarstrappan', {
    utfall: { type: 'string', enum: ['lost', 'arendet-avslutat', 'aterkallad'] },
    niva: ellerNull(text),
    svar: ellerNull(text),
  }),
};

const TVIST: UtanHuvud<Av<'tvist'>> = {
  'tvist.oppnad': oppet('En tvist mellan huvudmän', {
    foretradare,
    beskrivning: text,
    beloppKr: ellerNull(text),
    overenskommelse: ellerNull(objekt({ id: text, avsnitt: ellerNull(text) })),
    svarsfrister: lista(objekt({ huvudman, senast: dag })),
  }),
  'tvist.foretradare-utsedd': oppet('En part har utsett sin företrädare', { foretradare }),
  'tvist.stallning-tagen': oppet('En parts ställningstagande', {
    foretradare,
    installning: kod(INSTALLNINGAR),
    motivering: text,
    hanvisningar: lista(objekt({ typ: kod(HANVISNINGSTYPER), till: text, avsnitt: ellerNull(text) })),
  }),
  'tvist.interimsansvar': oppet('En part tar ansvar under tiden, utan att säga vem som har rätt', {
    foretradare,
    fran: dag,
    omfattning: text,
  }),
  'tvist.principfraga-bedomd': oppet('Om tvisten är principiell', {
    foretradare,
    principiell: { type: 'boolean' },
    skal: text,
  }),
  'tvist.losning-foreslagen': oppet('Ett förslag till lösning', { foretradare, losning: ref('losning') }),
  'tvist.losning-godkand': oppet('En part godkänner förslaget', { foretradare, losningId: uuid }),
  'tvist.losning-avbojd': oppet('En part avböjer förslaget', { foretradare, losningId: uuid, skal: text }),
  'tvist.avgjord': oppet('Tvisten är avgjord; kvittera när beslutet finns hos er', {
    form: kod(AVGORANDEN),
    losning: ref('losning'),
    beslut: ellerNull(objekt({ av: foretradare, instans: text, datum: dag, dnr: ellerNull(text) })),
  }),
  'tvist.avslutad': oppet('Alla parter har beslutet; tvisten är avslutad', {}),
  'tvist.aterkallad': oppet('Tvisten är återkallad', { skal: text }),
  'tvist.paminnelse': oppet('Dagen att ta ställning har passerat', { huvudman, senast: dag }),
};

const beslutande = { huvudman, verksamhet: ellerNull(text) };

const REKOMMENDATION: UtanHuvud<Av<'rekommendation'>> = {
  'rekommendation.expedierad': oppet('En rekommendation eller aktivitetsplan för mottagarens eget beslut', {
    text,
    aktiviteter: lista(objekt({ rubrik: text, direktiv: text, ansvarigFunktion: text, arenden: lista(uuid) })),
    arenden: lista(uuid),
    mottagare: lista(objekt({ ...beslutande, senast: dag })),
    beslutsfunktion: ellerNull(text),
  }),
  'rekommendation.beslut': oppet('En huvudmans beslut', {
    foretradare,
    ...beslutande,
    utfall: { type: 'string', enum: Object.keys(BESLUTSSTATUS).filter((status) => status !== 'vantar') },
    instans: text,
    datum: dag,
    dnr: ellerNull(text),
    motivering: ellerNull(text),
    rattelse: { ...ellerNull(text), description: 'Varför ett tidigare beslut rättas; null för det första' },
  }),
  'rekommendation.paminnelse': oppet('Dagen att besluta har passerat', {
    ...beslutande,
    senast: dag,
    nastaSenast: dag,
  }),
  'rekommendation.avgjord': oppet('Alla har beslutat', {}),
  'rekommendation.aterkallad': oppet('Rekommendationen är återkallad', { skal: text }),
};

const tid = { ...ellerNull({ type: 'string', format: 'date-time' }), description: 'Mötets tid' };
const ARENA: UtanHuvud<Av<'arena'>> = {
  'arena.mote-kallat': oppet('Kallelse till ett möte i en arena', {}),
  'arena.mote-installt': oppet('Ett möte är inställt', { skal: text }),
};

const OVERENSKOMMELSE: UtanHuvud<Av<'overenskommelse'>> = {
  'overenskommelse.revision-paminnelse': oppet('En överenskommelse ska revideras', {
    overenskommelse: objekt({ lansfilId: ellerNull(text), namn: text, lan: text }),
    huvudman,
    funktion: ellerNull(text),
    senast: dag,
    nastaSenast: dag,
  }),
};

const planatgarder = lista(
  objekt({
    ...{ atgardId: uuid, mal: text, atgard: text, ansvarigHuvudman: huvudman, ansvarigFunktion: text },
    ...{ klartSenast: dag, direktiv: ellerNull(text) },
  }),
);
const HANDLINGSPLAN: UtanHuvud<Av<'handlingsplan'>> = {
  'handlingsplan.upprattad': oppet('En handlingsplan (i somliga län aktivitetsplan) är upprättad som utkast', {
    foregangare: { ...ellerNull(uuid), description: 'Förra årets plan, vars oavslutade åtgärder går vidare i denna' },
    uppfoljning: ellerNull(uuid),
    godkannare: lista(objekt(beslutande)),
  }),
  'handlingsplan.godkannande-begart': oppet('Planen, eller det som är nytt eller ändrat i den, ska godkännas', {
    godkannare: lista(objekt(beslutande)),
    atgarder: planatgarder,
  }),
  'handlingsplan.atgard-paminnelse': oppet('Dagen då en åtgärd skulle vara klar har passerat', {
    atgarder: planatgarder,
    senast: dag,
    nastaSenast: dag,
  }),
  'handlingsplan.avslutad': oppet('Planen är avslutad för året', { arsrapport: ellerNull(text) }),
};

export const SAMVERKANSMEDDELANDEN: Readonly<Record<Samverkanstyp, Meddelande>> = {
  ...medHuvud(ESKALERING, {
    av,
    arende: objekt({ slag: { type: 'string', enum: ['avvikelse', 'tvist', 'fraga'] }, id: uuid }),
    lan: text,
    modell: { ...text, description: 'Länets samverkansmodell, vars trappa ärendet går' },
    rubrik: text,
    amne: objekt({ overenskommelse: ellerNull(text), avsnitt: ellerNull(text) }),
    parter: lista(objekt({ huvudman, niva: text, arendenummer: ellerNull(text) })),
    samverkan: ellerNull(objekt({ niva: text, arena: ellerNull(uuid) })),
  }),
  ...medHuvud(TVIST, {
    av,
    fraga: kod(TVISTEFRAGOR),
    rubrik: text,
    avvikelse: ellerNull(uuid),
    parter: lista(objekt({ huvudman, arendenummer: ellerNull(text) })),
  }),
  ...medHuvud(REKOMMENDATION, {
    av,
    slag: kod(REKOMMENDATIONSSLAG),
    arena: objekt({ id: uuid, namn: text, lan: text }),
    rubrik: text,
    beslutslage: ref('beslutslage'),
  }),
  ...medHuvud(HANDLINGSPLAN, {
    av,
    plan: objekt({
      ...{ id: uuid, lan: text, niva: kod(PLANNIVA), slag: text, huvudman: ellerNull(huvudman) },
      ...{ ar: { type: 'integer', minimum: 2000 }, rubrik: text },
    }),
  }),
  ...medHuvud(ARENA, { av, arena: objekt({ namn: text, lan: text }), moteId: uuid, tid, plats: ellerNull(text) }),
  ...medHuvud(OVERENSKOMMELSE, { av }),
  ...UPPFOLJNING,
};

const antal = { type: 'integer', minimum: 0 };

export const SAMVERKANSSCHEMAN: Falt = {
  foretradare: {
    ...objekt({ huvudman, mandatId: uuid, funktion: text }),
    description: 'Den som handlade: en funktion med registrerat mandat, aldrig en person',
  },
  underlag: objekt({ rubrik: text, faktaunderlag: ellerNull(text), forslag: ellerNull(text) }),
  losning: objekt({
    losningId: uuid,
    ansvariga: lista(huvudman),
    fordelning: lista(objekt({ huvudman, beloppKr: text })),
    text,
  }),
  beslutslage: objekt({ bifall: antal, avslag: antal, bordlagda: antal, vantar: antal }),
};
