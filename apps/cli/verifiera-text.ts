import type { Brottslag, Fynd, Verifiering } from '#libs/bevis/index.js';

const SLAG: Readonly<Record<Brottslag, string>> = {
  ANDRAD: 'händelsen, eller den före den i strömmen, är ändrad sedan den skrevs',
  BORTTAGEN: 'händelsen är borttagen',
  OMKASTAD: 'händelsen står på en annans plats',
  TILLAGD: 'händelsen har lagts till i efterhand',
  OLASBAR: 'händelsen går inte att läsa',
  UTAN_LANK: 'händelsen saknar länk till den före',
  KONTROLLPUNKT: 'loggen stämmer inte med en kontrollpunkt, eller så är notariens lager ändrat',
  SIGNATUR: 'kontrollpunkten är inte signerad med notariens nyckel',
  ANNAN_LOGG: 'det här är inte den logg som notarien har följt',
};

const VISADE_MAX = 50;

/** The verdict: what was tried, and first of all where to begin looking. */
export const verifieringstext = (utfall: Verifiering): string => [...lage(utfall), '', ...dom(utfall)].join('\n');

const lage = ({ handelser, okedjade, kontrollpunkter, signerade, omfattade }: Verifiering): readonly string[] => {
  const efter = handelser - omfattade;
  const storsta = kontrollpunkter === 0 ? '' : `, den största om ${omfattade} händelser`;
  return [
    `Loggen: ${handelser} händelser. Signerade kontrollpunkter som stämmer: ${kontrollpunkter}${storsta}.`,
    ...(signerade > omfattade
      ? [`Den största som är signerad omfattar ${signerade} händelser, och loggen stämmer inte med den.`]
      : []),
    ...(omfattade > 0 && efter > 0
      ? [`EFTER_KONTROLLPUNKT: ${efter} händelser har kommit sedan dess; av dem är bara kedjan prövad.`]
      : []),
    ...(okedjade > 0
      ? [`${okedjade} händelser skrevs innan loggen kedjades; dem skyddar bara kontrollpunkterna.`]
      : []),
  ];
};

const dom = ({ antalFynd, fynd, omfattade }: Verifiering): readonly string[] => {
  const [forst] = fynd;
  if (forst === undefined) return [omfattade > 0 ? 'Allt stämmer.' : 'Kedjan håller; ingen kontrollpunkt har prövats.'];
  return [
    `LOGGEN ÄR INTE SOM DEN VAR. Börja här: ${fyndtext(forst)}`,
    ...(antalFynd > 1 ? [`Fynd i allt: ${antalFynd}. Ett ingrepp ger ofta flera, från det första och framåt.`] : []),
    ...fynd.slice(1, VISADE_MAX).map((en) => `  ${fyndtext(en)}`),
    ...(antalFynd > VISADE_MAX ? [`  … och ${antalFynd - VISADE_MAX} till; --json visar de första tusen.`] : []),
  ];
};

const fyndtext = ({ slag, stream, revision, position, punkt }: Fynd): string => {
  if (slag === 'BORTTAGEN' && punkt !== null) {
    return `BORTTAGEN: loggen är kortare än när den signerades om ${punkt} händelser; de sista är borttagna.`;
  }
  const plats = [
    ...(stream === null ? [] : [`strömmen ${stream}`]),
    ...(revision === null ? [] : [`händelse ${revision}`]),
    ...(position === null ? [] : [`position ${position}`]),
  ];
  const vid = punkt === null ? '' : ` vid kontrollpunkten om ${punkt} händelser`;
  return `${slag}${plats.length === 0 ? '' : ` i ${plats.join(', ')}`}${vid}: ${SLAG[slag]}.`;
};
