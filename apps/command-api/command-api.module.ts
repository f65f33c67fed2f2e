import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ArenaModule } from '#libs/arena/arena.module.js';
import { AvvikelseModule } from '#libs/avvikelse/avvikelse.module.js';
import { EskaleringModule } from '#libs/eskalering/eskalering.module.js';
import { GallringModule } from '#libs/gallring/gallring.module.js';
import { HandlingsplanModule } from '#libs/handlingsplan/handlingsplan.module.js';
import { FormedlingModule } from '#libs/formedling/formedling.module.js';
import { MandatModule } from '#libs/mandat/mandat.module.js';
import { OverenskommelseModule } from '#libs/overenskommelse/overenskommelse.module.js';
import { RekommendationModule } from '#libs/rekommendation/rekommendation.module.js';
import { TvistModule } from '#libs/tvist/tvist.module.js';
import { UppfoljningModule } from '#libs/uppfoljning/uppfoljning.module.js';
import { Arendedorr } from './arende/arendedorr.js';
import { Arendeprovning } from './arende/arendeprovning.js';
import { EgenDelController } from './arende/egen-del.controller.js';
import { TilldelningController } from './arende/tilldelning.controller.js';
import { GemensamtController } from './arende/gemensamt.controller.js';
import { UtlamningController } from './arende/utlamning.controller.js';
import { ArenaarendenController } from './arenor/arenaarenden.controller.js';
import { Arenadorr } from './arenor/arenadorr.js';
import { ArenorController } from './arenor/arenor.controller.js';
import { MotenController } from './arenor/moten.controller.js';
import { AtkomstutdragController } from './atkomstlogg/atkomstlogg.controller.js';
import { AvvikelserController } from './avvikelser.controller.js';
import { Kommandodorr } from './dorr.js';
import { VyombyggnadController } from './drift/vyer.controller.js';
import { Arenden } from './eskalering/arenden.js';
import { EskaleringarController } from './eskalering/eskaleringar.controller.js';
import { Eskaleringsdorr } from './eskalering/eskaleringsdorr.js';
import { ForstaLyftController } from './eskalering/forsta-lyft.controller.js';
import { FragorController } from './eskalering/fragor.controller.js';
import { Lyft } from './eskalering/lyft.js';
import { Malarenor } from './eskalering/malarena.js';
import { Stegar } from './eskalering/stegar.js';
import { FormedlingController } from './formedling/formedling.controller.js';
import { ProvleveransController } from './formedling/provleverans.controller.js';
import { GallringsforhandsvisningController } from './gallring/forhandsvisning.controller.js';
import { GallringarController } from './gallring/gallringar.controller.js';
import { Gallringsunderlag } from './gallring/gallringsunderlag.js';
import { SparrarController } from './gallring/sparrar.controller.js';
import { EnPlanController } from './handlingsplan/en-plan.controller.js';
import { Planbrister } from './handlingsplan/planbrister.js';
import { Plandorr } from './handlingsplan/plandorr.js';
import { PlanatgarderController } from './handlingsplan/planatgarder.controller.js';
import { PlanerController } from './handlingsplan/planer.controller.js';
import { Idempotens } from './idempotens.js';
import { FrysningarController } from './frysning/frysningar.controller.js';
import { Filimport } from './import/filimport.js';
import { ImportController } from './import/import.controller.js';
import { MandatController } from './mandat/mandat.controller.js';
import { EnOverenskommelseController } from './overenskommelser/en-overenskommelse.controller.js';
import { Overenskommelsedorr } from './overenskommelser/overenskommelsedorr.js';
import { OverenskommelserController } from './overenskommelser/overenskommelser.controller.js';
import { RutinerController } from './overenskommelser/rutiner.controller.js';
import { Rapportering } from './rapport/rapportering.js';
import { RegisterutdragController } from './registerutdrag/registerutdrag.controller.js';
import { ExpedieringController } from './rekommendationer/expediering.controller.js';
import { RekommendationerController } from './rekommendationer/rekommendationer.controller.js';
import { Rekommendationsdorr } from './rekommendationer/rekommendationsdorr.js';
import { Samverkansfakta } from './samverkan/fakta.js';
import { Samverkansdorr } from './samverkan/samverkansdorr.js';
import { Tvistegrund } from './tvist/grund.js';
import { TvistlosningarController } from './tvist/losningar.controller.js';
import { TvistparterController } from './tvist/parter.controller.js';
import { SidorModule } from '#libs/sidor/http/index.js';
import { FormularController } from './sidor/formular.controller.js';
import { ImportmottagningSida } from './sidor/import/importsida.controller.js';
import { Formularsvar } from './sidor/formularsvar.js';
import { Formularoperation } from './sidor/operation.js';
import { Tvistdorr } from './tvist/tvistdorr.js';
import { TvisterController } from './tvist/tvister.controller.js';
import { EgnaAvvikelser } from './samverkan/egna-avvikelser.js';
import { BristforslagController } from './uppfoljning/bristforslag.controller.js';
import { EnUppfoljningController } from './uppfoljning/en-uppfoljning.controller.js';
import { EnkatController } from './uppfoljning/enkat.controller.js';
import { EnkatimportController } from './uppfoljning/enkatimport.controller.js';
import { IndikatorimportController } from './uppfoljning/indikatorimport.controller.js';
import { UppfoljningsunderlagController } from './uppfoljning/underlag.controller.js';
import { UppfoljningarController } from './uppfoljning/uppfoljningar.controller.js';
import { Uppfoljningsdorr } from './uppfoljning/uppfoljningsdorr.js';

/**
 * Every POST of the service. Needs, from global modules: BRISTGRUND, EVENT_STORE, CLOCK, HUVUDMANNAREGISTER, MAPPNINGAR,
 * LEVERANSURVAL, NYCKELMINNE, NYCKELVALV, OMBYGGNADSBESTALLNING, OPPNA_TVISTER, RAPPORTBILD, and SekretessModule.
 */
@Module({
  imports: [
    SidorModule,
    CqrsModule.forRoot(),
    AvvikelseModule,
    FormedlingModule,
    MandatModule,
    EskaleringModule,
    TvistModule,
    ArenaModule,
    RekommendationModule,
    OverenskommelseModule,
    GallringModule,
    UppfoljningModule,
    HandlingsplanModule,
  ],
  controllers: [
    FormularController,
    AvvikelserController,
    AtkomstutdragController,
    ImportController,
    ImportmottagningSida,
    EgenDelController,
    TilldelningController,
    GemensamtController,
    UtlamningController,
    FormedlingController,
    ProvleveransController,
    MandatController,
    FragorController,
    ForstaLyftController,
    EskaleringarController,
    TvisterController,
    TvistparterController,
    TvistlosningarController,
    ArenorController,
    ArenaarendenController,
    MotenController,
    ExpedieringController,
    RekommendationerController,
    OverenskommelserController,
    EnOverenskommelseController,
    RutinerController,
    VyombyggnadController,
    GallringsforhandsvisningController,
    GallringarController,
    SparrarController,
    RegisterutdragController,
    FrysningarController,
    UppfoljningarController,
    EnUppfoljningController,
    EnkatController,
    EnkatimportController,
    IndikatorimportController,
    UppfoljningsunderlagController,
    BristforslagController,
    PlanerController,
    EnPlanController,
    PlanatgarderController,
  ],
  providers: [
    Formularoperation,
    Formularsvar,
    Arendedorr,
    Arendeprovning,
    Rapportering,
    Filimport,
    Kommandodorr,
    Idempotens,
    Samverkansdorr,
    Samverkansfakta,
    Arenden,
    Stegar,
    Malarenor,
    Lyft,
    Eskaleringsdorr,
    Tvistdorr,
    Tvistegrund,
    Arenadorr,
    Rekommendationsdorr,
    Overenskommelsedorr,
    Uppfoljningsdorr,
    EgnaAvvikelser,
    Planbrister,
    Plandorr,
    Gallringsunderlag,
  ],
})
export class CommandApiModule {}
