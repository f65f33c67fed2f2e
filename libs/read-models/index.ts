/**
 * Owns: what someone wants to see: one folder a view, and the engine that folds the log into them.
 * Promises: a view equals the fold of the log however it was interrupted; no question scans; all can be wiped and rebuilt.
 * Never: decides, or holds the only copy of anything.
 */
export { VYER } from './vyer.js';
export { dumpVyer } from './motor/dump.js';
export { forbered, type Checkpoint } from './motor/checkpoint.js';
export { startaProjektor } from './motor/projektor.js';
export { AnnanProjektor } from './motor/skada.js';
export type { Projektor, Projektorlage, Projektorval } from './motor/projektor.js';
export { tillampa } from './motor/tillampa.js';
export { vyOmbyggnader, type Ombyggnad, type Ombyggnadsko, type Ombyggnadsorsak } from './motor/ombyggnad.js';
export { vyefterslap, type Vymatningsval } from './motor/vymatning.js';
export { foljVylage, lasVylage, OKANT_LAGE, VYLAGE } from './motor/vylage.js';
export type { FoljtVylage, Vylage, Vylagesbild, Vylagesval, Vystand } from './motor/vylage.js';
export type { Vy } from './motor/vy.js';
export { vyLeveransko } from './leveranser/leveransko.js';
export { avvikelserMedOppenTvist, oppenTvistOm } from './tvistlage/om-avvikelser.js';
export { vyBerorda } from './parter.js';
export { arSkyddad, lasGrunder } from './grundrader.js';
export { ANTAL_MAX, LIMIT_MAX, OFFSET_MAX, somSida, type Sida, type Sidval } from './sida.js';
export { listaAvvikelser, type Avvikelsefraga, type Avvikelsetraff } from './avvikelselista/queries.js';
export type { Avvikelsefilter } from './avvikelselista/filter.js';
export type { Bakom } from './arendestatistik/bakom.js';
export { radforhallande, type Krets, type Radforhallande } from './kretsar.js';
export { parterAv } from './avvikelselista/projection.js';
export type { Arendestatus, Avvikelserad } from './avvikelselista/table.js';
export { antalForsenade, lasMinKo, type Kofraga, type Koradvy, type Kosortering } from './min-ko/queries.js';
export { lasHistorik, type Historikrad } from './handelser/queries.js';
export { lasInkorg, lasLeverans, leveranserFor, listaLeveranser, type Leveransfraga } from './leveranser/queries.js';
export type { Leveransrad, Leveransstatus } from './leveranser/table.js';
export { leveransidn, type Leveransvillkor } from './leveranser/urval.js';
export { sammanstall, type Summafraga } from './sammanstallning/queries.js';
export type { Summarad } from './sammanstallning/table.js';
export { arendenIArena, listaArenor, type Arenafraga, type Arenapost, type Arendefraga } from './arenor/queries.js';
export type { Arenaarende, Arenamote, Arenarad, Arenarelation } from './arenor/table.js';
export {
  attBesluta,
  beslutFor,
  listaBeslutslage,
  listaRekommendationer,
  type Attbeslutafraga,
  type Beslutsfraga,
  type Rekommendationsfraga,
} from './beslutslage/queries.js';
export type { Beslutsrad, Beslutsstatus, Rekommendationsrad } from './beslutslage/table.js';
export {
  arendenIFleraArenor,
  arenorSomHalkarEfter,
  motenUtanProtokoll,
  relateradeArenden,
  sammaAmneIFleraArenor,
  type Arenatraffrad,
  type Motesrad,
  type Relationsrad,
} from './arenor/overblick.js';
export { arendenUtanMote, arenorsLage, type Vantandearena, type Vilkaarenor } from './arenor/vantar.js';
export {
  antalPerNiva,
  lasEskaleringstrappa,
  type Trappfraga,
  type Trapplasare,
  type Trappost,
} from './eskaleringstrappa/queries.js';
export {
  listaSamverkansvistelser,
  type Vistelsefraga,
  type Vistelsepost,
} from './eskaleringstrappa/samverkansvistelser.js';
export type { Vistelse } from './eskaleringstrappa/table.js';
export { foljVistelser } from './eskaleringstrappa/vistelser.js';
export { ALDERSGRUPPER, aldersgruppFor, dagarMellan, type Aldersgrupp } from './tvistlage/alder.js';
export { antalPerAlder, listaTvister, type Tvistfraga, type Tvistpost } from './tvistlage/queries.js';
export {
  listaMandat,
  MANDATKANDIDATER_MAX,
  mandatkandidater,
  type Mandatfraga,
  type Mandattid,
  type Mandatval,
} from './mandatregister/queries.js';
export type { Mandatrad } from './mandatregister/table.js';
export { AVTAL_MAX, lasAvtal, type Avtalspost } from './avtalslage/queries.js';
export {
  senastFrystaI,
  uppfoljningarSomSaknar,
  vantandeEnkater,
  type Frystrad,
  type Saknadfraga,
  type Saknandeuppfoljning,
  type Vantandeenkat,
} from './uppfoljningslage/vantar.js';
export { listaUppfoljningar, type Uppfoljningsfraga, type Uppfoljningslista } from './uppfoljningslage/queries.js';
export {
  attGodkanna,
  listaPlaner,
  oppnaPlanatgarder,
  planatgarder,
  plangodkannanden,
  type Planatgardsfraga,
  type Planfraga,
  type Planlista,
} from './planlage/queries.js';
export type { Planatgardsrad, Plangodkannande, Planrad } from './planlage/table.js';
export type { Uppfoljningsrad } from './uppfoljningslage/table.js';
export { angivnaIndikatorer, type AngivenIndikator } from './uppfoljningslage/indikatorer.js';
export { listaGallringar, type Gallringsfraga } from './gallringar/queries.js';
export type { Gallringsrad } from './gallringar/table.js';
export { forfallnaFrister, type Fristfraga } from './frister/queries.js';
export { ansprakFristko, type Anspraksko } from './frister/ansprak.js';
export { ejTagnaFrister, type EjTagna } from './frister/ej-tagna.js';
export type { Fristrad } from './frister/table.js';
export { FLODESNODER, lasFlode, senasteAret, type Flode, type Flodesfraga, type Flodesnod } from './flode/queries.js';
export {
  lasLedtider,
  LEDTIDSNIVAER,
  type Kvantiler,
  type Ledtid,
  type Ledtider,
  type Ledtidsfraga,
  type Ledtidsniva,
} from './ledtider/queries.js';
export { lasStatistikstand } from './ledtider/stand.js';
export { lasVarmekarta, type Varmekarta, type Varmekartefraga } from './varmekarta/queries.js';
export { lasRapportering, type Rapportering, type Rapporteringsfraga } from './varmekarta/rapportering.js';
export { lasTidsserie, MANADER_MAX, type Steg, type Tidsserie, type Tidsseriefraga } from './tidsserie/queries.js';
export { lasBristforslag, type Bristforslag, type Bristfraga, type Bristunderlag } from './bristunderlag/queries.js';
export { indikatorer, type Indikatorfraga, type Indikatorvarde } from './indikatorer/queries.js';
export { BRISTOMRADEN, type Bristomrade } from './bristunderlag/omraden.js';
export {
  forFrysning,
  frys,
  frystForr,
  importeratVarde,
  kriterierFor,
  lasRapport,
  lasRapportbild,
  lasRapportkopia,
  lasRapporttal,
  lasUppfoljning,
  plannivaerFor,
  sha256,
  skillnader,
  somDa,
  somPosition,
  somTal,
  tina,
  type Fryst,
  type Rapportbild,
  type Rapportkallor,
  type Rapporttal,
  type Sifferfraga,
  type Uppfoljningsrapport,
} from './uppfoljningsrapport/index.js';
export {
  listaOppnaHuvudman,
  listaOppnaMatt,
  listaOppnaVarden,
  senastFryst,
  type Oppenfraga,
  type OppetMatt,
} from './uppfoljningsrapport/queries.js';
export type { OppetVarde } from './uppfoljningsrapport/table.js';
export type * as rapport from './uppfoljningsrapport/rapport.js';
export { EGNA_MAX, egnaBland, raknaEgnaBland, type Egnafraga } from './avvikelselista/egna.js';
export { arendenBakom, arendenBakomBrist, BRISTARENDEN_MAX, type Bristarendefraga } from './bristunderlag/arenden.js';
export { BRISTGRUND_MAX } from './bristunderlag/allas-arenden.js';
export { lasBristgrund, type Bristgrund, type Bristgrundsfraga } from './bristunderlag/grund.js';
export { BRISTKODER, BRISTTYPSOMRADE, KATEGORIOMRADE, type Kodad } from './bristunderlag/omraden.js';
