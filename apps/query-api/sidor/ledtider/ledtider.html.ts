import type { Ledtider } from '#libs/read-models/index.js';
import {
  diagramHtml,
  html,
  notis,
  pa,
  tabellHtml,
  type Html,
  type Sidinnehall,
  type Sprak,
  type Tvasprak,
} from '#libs/sidor/index.js';
import type { Statistikurval } from '../statistik/statistikurval.js';
import { OM_DOLDA } from '../statistik/tal.js';
import { urvalsformular } from '../statistik/urvalsformular.js';
import { fristdiagram, harKvantiler, ladediagram } from './ledtidsdiagram.js';
import { FRIST, FRIST_DOLD, INGRESS, LADOR, RUBRIK, TOMT, UTAN_FRIST, UTAN_LADA } from './texter.js';

/** How long each level takes, and how many keep the day to answer by. */
export const ledtidssida = (sprak: Sprak, urval: Statistikurval, ledtider: Ledtider): Sidinnehall => {
  const formular = urvalsformular(sprak, urval, { sida: 'ledtider' });
  const rubrik = pa(sprak, RUBRIK);
  const topp = html`<p>${pa(sprak, INGRESS)}</p>
    ${formular}`;
  const nivaer = ledtider.nivaer.filter(({ antal }) => antal !== 0);
  if (nivaer.length === 0) return { rubrik, innehall: html`${topp}${ruta(pa(sprak, TOMT))}` };
  const visade = { ...ledtider, nivaer };
  const lador = ladediagram(sprak, visade, urval);
  const frist = fristdiagram(sprak, visade, urval.omradesnamn);
  return {
    rubrik,
    innehall: html`${topp} ${ledtider.dolda && ruta(pa(sprak, OM_DOLDA))}
      <h2>${pa(sprak, LADOR)}</h2>
      ${
        nivaer.some(harKvantiler)
          ? diagramHtml(sprak, lador)
          : html`${ruta(pa(sprak, UTAN_LADA))}${tabellHtml(sprak, lador.tabell)}`
      }
      <h2>${pa(sprak, FRIST)}</h2>
      ${frist === null ? ruta(pa(sprak, utanFrist(nivaer))) : diagramHtml(sprak, frist)}`,
    exporter: [lador, ...(frist === null ? [] : [frist])],
  };
};

/** That none had a day to answer by is told only where it is so. */
const utanFrist = (nivaer: Ledtider['nivaer']): Tvasprak =>
  nivaer.some(({ fristDold }) => fristDold === true) ? FRIST_DOLD : UTAN_FRIST;

const ruta = (text: string): Html => notis('info', html`<p>${text}</p>`);
