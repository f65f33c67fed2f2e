import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Arenabildare } from './arenor/arenabildare.js';
import { Arenalasare } from './arenor/arenalasare.js';
import { Arenalista } from './arenor/arenalista.js';
import { Nivanamnare } from './arenor/arenanamn.js';
import { ArenafragorController } from './arenor/arenor.controller.js';
import { Dagordningsbild } from './arenor/dagordningsbild.js';
import { Ledamotslasare } from './arenor/ledamoter.js';
import { Relaterade } from './arenor/relaterade.js';
import { AtkomstloggController } from './atkomstlogg/atkomstlogg.controller.js';
import { ArendeController } from './avvikelser/arende.controller.js';
import { UtlamnandenController } from './avvikelser/utlamnanden.controller.js';
import { ArkivpaketController } from './arkivpaket/arkivpaket.controller.js';
import { Arendelasare } from './avvikelser/arendelasare.js';
import { Utlamningsbild } from './avvikelser/utlamningsbild.js';
import { Arendesvarare } from './avvikelser/arendesvar.js';
import { Egnaarenden } from './avvikelser/egnaarenden.js';
import { Eskaleringslage } from './avvikelser/eskaleringslage.js';
import { AvvikelselistaController } from './avvikelser/lista.controller.js';
import { Listlasare } from './avvikelser/listlasare.js';
import { BevisController } from './bevis/bevis.controller.js';
import { Bevisurval } from './bevis/bevisurval.js';
import { Ombyggnadsvakt } from './drift/ombyggnadsvakt.js';
import { VydriftController } from './drift/vyer.controller.js';
import { EskaleringController } from './eskaleringar/eskalering.controller.js';
import { Eskaleringslasare } from './eskaleringar/eskaleringslasare.js';
import { Eskaleringssvarare } from './eskaleringar/eskaleringssvar.js';
import { GallringsfragorController } from './gallring/gallringar.controller.js';
import { Gallringslasare } from './gallring/gallringslasare.js';
import { Planbild } from './handlingsplaner/planbild.js';
import { PlanfragorController } from './handlingsplaner/planer.controller.js';
import { Planlasare } from './handlingsplaner/planlasare.js';
import { Planlista } from './handlingsplaner/planlista.js';
import { InformationstorgController } from './informationstorg/informationstorg.controller.js';
import { Informationstorg } from './informationstorg/informationstorg.js';
import { Kallor } from './informationstorg/kallor.js';
import { TorgetsArenor } from './informationstorg/torgets-arenor.js';
import { TorgetsLinje } from './informationstorg/torgets-linje.js';
import { InkorgController } from './inkorg/inkorg.controller.js';
import { MandatController } from './mandat/mandat.controller.js';
import { Mandatlasare } from './mandat/mandatlasare.js';
import { AvtalslageController } from './overenskommelser/avtalslage.controller.js';
import { Avtalsbildare } from './overenskommelser/avtalsbild.js';
import { Avtalslasare } from './overenskommelser/avtalslasare.js';
import { Avtalsposter } from './overenskommelser/avtalspost.js';
import { HeltAvtal } from './overenskommelser/helt-avtal.js';
import { OverenskommelserController } from './overenskommelser/overenskommelser.controller.js';
import { InloggadController } from './inloggad/inloggad.controller.js';
import { RegisterController } from './register/register.controller.js';
import { BeslutslageController } from './rekommendationer/beslutslage.controller.js';
import { RekommendationsfragorController } from './rekommendationer/rekommendationer.controller.js';
import { Rekommendationsbild } from './rekommendationer/rekommendationsbild.js';
import { Rekommendationslasare } from './rekommendationer/rekommendationslasare.js';
import { Rekommendationslista } from './rekommendationer/rekommendationslista.js';
import { SidorModule } from '#libs/sidor/http/index.js';
import { ARENDESIDOR } from './sidor/arenden/arendesidor.js';
import { LoggaInController } from './sidor/logga-in/logga-in.controller.js';
import { OppnaDataSidaController } from './sidor/oppna-data/oppna-data.controller.js';
import { SAMVERKANSSIDOR } from './sidor/samverkan/samverkanssidor.js';
import { Sidvisare } from './sidor/sidvisare.js';
import { STARTSIDA } from './sidor/start/start.js';
import { STATISTIKSIDOR } from './sidor/statistik/statistiksidor.js';
import { StilController } from './sidor/stil/stil.controller.js';
import { TillganglighetController } from './sidor/tillganglighet/tillganglighet.controller.js';
import { OppnaDataController } from './oppna-data/oppna-data.controller.js';
import { RapporterController } from './rapporter/rapporter.controller.js';
import { Rapportlasare } from './rapporter/rapportlasare.js';
import { Arendelasratt } from './sidor/uppfoljningar/arendelasratt.js';
import { Uppfoljningshandlingar } from './sidor/uppfoljningar/handlingar.js';
import { UppfoljningssidorController } from './sidor/uppfoljningar/uppfoljningar.controller.js';
import { STATISTIK } from './statistik/index.js';
import { Arenauppslag } from './svar/arenauppslag.js';
import { Historiksvarare } from './svar/historik.js';
import { Lasarkretsvakt } from './svar/lasarkretsvakt.js';
import { Listbehorighet } from './svar/listbehorighet.js';
import { Namnare } from './svar/namn.js';
import { Sidsvarare } from './svar/sidsvar.js';
import { TvistlistaController } from './tvister/lista.controller.js';
import { TvistController } from './tvister/tvist.controller.js';
import { Tvistlasare } from './tvister/tvistlasare.js';
import { Tvistsvarare } from './tvister/tvistsvar.js';
import { Enkatbildare } from './uppfoljningar/enkatbild.js';
import { UppfoljningsfragorController } from './uppfoljningar/uppfoljningar.controller.js';
import { Uppfoljningsbildare } from './uppfoljningar/uppfoljningsbild.js';
import { Uppfoljningslasare } from './uppfoljningar/uppfoljningslasare.js';
import { EskaleringstrappaController } from './vyer/eskaleringstrappa.controller.js';
import { KoordinatorController } from './vyer/koordinator.controller.js';
import { Koordinatoroverblick } from './vyer/koordinatoroverblick.js';
import { Kolasare } from './vyer/kolasare.js';
import { LeveranserController } from './vyer/leveranser.controller.js';
import { Leveranslasare } from './vyer/leveranslasare.js';
import { MinKoController } from './vyer/min-ko.controller.js';
import { SammanstallningController } from './vyer/sammanstallning.controller.js';
import { TvistlageController } from './vyer/tvistlage.controller.js';

/**
 * Every GET of the service but health and documentation. Needs, from global modules: EVENT_STORE, VYDATABAS, VYLAGE,
 * CLOCK, HUVUDMANNAREGISTER, MAPPNINGAR, `Underlag` (formedling) and SekretessModule.
 */
@Module({
  imports: [SidorModule],
  controllers: [
    ...STARTSIDA.controllers,
    StilController,
    LoggaInController,
    ...STATISTIK.controllers,
    ...STATISTIKSIDOR.controllers,
    TillganglighetController,
    AvvikelselistaController,
    ArendeController,
    UtlamnandenController,
    InkorgController,
    MinKoController,
    LeveranserController,
    SammanstallningController,
    InloggadController,
    RegisterController,
    OverenskommelserController,
    AvtalslageController,
    InformationstorgController,
    ArenafragorController,
    RekommendationsfragorController,
    BeslutslageController,
    UppfoljningsfragorController,
    EskaleringController,
    TvistlistaController,
    TvistController,
    MandatController,
    EskaleringstrappaController,
    TvistlageController,
    KoordinatorController,
    VydriftController,
    ArkivpaketController,
    GallringsfragorController,
    AtkomstloggController,
    BevisController,
    PlanfragorController,
    RapporterController,
    OppnaDataController,
    ...ARENDESIDOR.controllers,
    ...SAMVERKANSSIDOR.controllers,
    UppfoljningssidorController,
    OppnaDataSidaController,
  ],
  providers: [
    ...STATISTIK.providers,
    ...STATISTIKSIDOR.providers,
    Sidvisare,
    ...STARTSIDA.providers,
    Arendelasare,
    Utlamningsbild,
    Listlasare,
    Kolasare,
    Leveranslasare,
    Arendesvarare,
    Eskaleringslage,
    Arenauppslag,
    Historiksvarare,
    Arenabildare,
    Arenalasare,
    Arenalista,
    Nivanamnare,
    Dagordningsbild,
    Ledamotslasare,
    Relaterade,
    Rekommendationsbild,
    Rekommendationslasare,
    Rekommendationslista,
    Enkatbildare,
    Uppfoljningsbildare,
    Uppfoljningslasare,
    Egnaarenden,
    Sidsvarare,
    Listbehorighet,
    Namnare,
    Avtalsbildare,
    Avtalslasare,
    Avtalsposter,
    HeltAvtal,
    Informationstorg,
    Kallor,
    TorgetsArenor,
    TorgetsLinje,
    Eskaleringslasare,
    Eskaleringssvarare,
    Tvistlasare,
    Tvistsvarare,
    Mandatlasare,
    Koordinatoroverblick,
    Gallringslasare,
    Bevisurval,
    Planbild,
    Planlasare,
    Planlista,
    Rapportlasare,
    ...ARENDESIDOR.providers,
    ...SAMVERKANSSIDOR.providers,
    Arendelasratt,
    Uppfoljningshandlingar,
    { provide: APP_INTERCEPTOR, useClass: Ombyggnadsvakt },
    { provide: APP_INTERCEPTOR, useClass: Lasarkretsvakt },
  ],
})
export class QueryApiModule {}
