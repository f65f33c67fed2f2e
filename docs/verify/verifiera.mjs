#!/usr/bin/env node
// Prövar utan nätverk att händelser står i avvikelsenavets logg, och att loggen inte har ändrats mellan två kontrollpunkter.
// Node 20 eller senare, inga paket. Så här används den: docs/verify/README.md. Avslutar med 0 när allt håller, 1 när något inte gör det, 2 när kommandot var fel.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const sha256 = (...delar) => createHash('sha256').update(Buffer.concat(delar)).digest();
const nod = (vanster, hoger) => sha256(Buffer.of(1), vanster, hoger);
const lov = (hash) => sha256(Buffer.of(0), hash);

/** JSON enligt RFC 8785. */
const kanonisk = (varde) => {
  if (typeof varde !== 'object' || varde === null) return JSON.stringify(varde);
  if (Array.isArray(varde)) return `[${varde.map(kanonisk).join(',')}]`;
  const falt = Object.keys(varde).sort();
  return `{${falt.map((namn) => `${JSON.stringify(namn)}:${kanonisk(varde[namn])}`).join(',')}}`;
};

const bitar = (tal) => (tal === 0n ? 0 : tal.toString(2).length);
const ettor = (tal) => tal.toString(2).replaceAll('0', '').length;
const udda = (tal, bit) => ((tal >> BigInt(bit)) & 1n) === 1n;
const uppat = (fran, steg) => steg.reduce((rot, vanster) => nod(vanster, rot), fran);
const inat = (fran, steg, nr) => steg.reduce((rot, en, bit) => (udda(nr, bit) ? nod(en, rot) : nod(rot, en)), fran);

/** RFC 9162, 2.1.3: roten som beviset leder till, null när det inte kan höra till platsen. */
const rotAv = ({ hash, nr, vag }, antal) => {
  if (!Number.isSafeInteger(nr) || nr < 0 || nr >= antal) return null;
  const inre = bitar(BigInt(nr) ^ BigInt(antal - 1));
  if (vag.length !== inre + ettor(BigInt(nr) >> BigInt(inre))) return null;
  return uppat(inat(lov(hash), vag.slice(0, inre), BigInt(nr)), vag.slice(inre));
};

/** RFC 9162, 2.1.4: loggen vid den äldre kontrollpunkten är början på loggen vid den nyare. */
const konsistent = (aldre, nyare, vag) => {
  if (aldre.antal >= nyare.antal) return aldre.antal === nyare.antal && vag.length === 0 && aldre.rot.equals(nyare.rot);
  const [sist, storlek] = [BigInt(aldre.antal - 1), BigInt(aldre.antal)];
  const nollor = bitar(storlek & -storlek) - 1;
  const inre = bitar(sist ^ BigInt(nyare.antal - 1));
  const [fro, ...steg] = ettor(storlek) === 1 ? [aldre.rot, ...vag] : vag;
  if (fro === undefined || steg.length !== inre - nollor + ettor(sist >> BigInt(inre))) return false;
  const [lagre, hogre, nr] = [steg.slice(0, inre - nollor), steg.slice(inre - nollor), sist >> BigInt(nollor)];
  const vanstra = lagre.filter((_, bit) => udda(nr, bit));
  return uppat(uppat(fro, vanstra), hogre).equals(aldre.rot) && uppat(inat(fro, lagre, nr), hogre).equals(nyare.rot);
};

/** `namn+id+nyckel` */
const lasNyckel = (text) => {
  const [, namn, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text.trim()) ?? [];
  if (namn === undefined) throw new Error('Nyckelfilen ska innehålla en rad: namn+id+nyckel, se /bevis/nyckel.');
  const bytes = Buffer.from(base64, 'base64').subarray(1);
  const raknat = sha256(Buffer.from(`${namn}\n`), Buffer.of(1), bytes).subarray(0, 4);
  if (raknat.toString('hex') !== id) throw new Error('Nyckelns id hör inte till nyckeln.');
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes]);
  return { namn, id: raknat, nyckel: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
};

/** Signerad text (C2SP signed note). */
const lasPunkt = (not, { namn, id, nyckel }) => {
  const text = not.slice(0, not.lastIndexOf('\n\n') + 1);
  const [, ursprung, antal, rot] = /^([^\n]+)\n([1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n/.exec(text) ?? [];
  const signerad = not
    .slice(text.length + 1)
    .split('\n')
    .some((rad) => {
      const [, vem, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]{91}=)$/.exec(rad) ?? [];
      const bytes = Buffer.from(base64 ?? '', 'base64');
      return (
        vem === namn && bytes.subarray(0, 4).equals(id) && verify(null, Buffer.from(text), nyckel, bytes.subarray(4))
      );
    });
  if (ursprung !== namn || !signerad) throw new Error('Kontrollpunkten är inte signerad med den nyckel ni har sparat.');
  return { antal: Number(antal), rot: Buffer.from(rot, 'base64') };
};

const vagAv = (vag) => vag.map((en) => Buffer.from(en, 'base64'));

/** Vad som inte håller med en händelse; undefined när allt gör det. */
const fel = ({ nr, hash, vag, handelse, id }, punkt) => {
  const bytes = Buffer.from(hash, 'base64url');
  if (handelse && !sha256(Buffer.from(kanonisk(handelse))).equals(bytes)) return 'innehållet är inte det som loggades';
  if (handelse && handelse.id !== id) return 'innehållet hör till en annan händelse';
  return rotAv({ hash: bytes, nr, vag: vagAv(vag) }, punkt.antal)?.equals(punkt.rot)
    ? undefined
    : 'den står inte i loggen';
};

const felKommando = () => {
  console.error(
    'Så här: node verifiera.mjs --nyckel nyckel.txt [paket.json …] [--aldre a.txt --nyare b.txt --konsistens k.json]',
  );
  process.exit(2);
};
const tolkat = () => {
  const text = { type: 'string' };
  try {
    return parseArgs({ allowPositionals: true, options: { nyckel: text, aldre: text, nyare: text, konsistens: text } });
  } catch {
    return felKommando();
  }
};
const { values, positionals } = tolkat();

const las = (fil) => {
  try {
    return readFileSync(fil, 'utf8');
  } catch {
    throw new Error(`filen ${fil} går inte att läsa. Finns den?`);
  }
};
const lasJson = (fil) => {
  const text = las(fil);
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`filen ${fil} är inte JSON. Spara svaret från navet som det kom.`);
  }
};
/** Skriver vad som håller och inte; svarar med hur många som inte gör det. */
const prova = (vad, gor) => {
  try {
    console.log(`Håller: ${vad}: ${gor()}`);
    return 0;
  } catch (error) {
    const varfor = error instanceof TypeError ? 'filen har inte den form som svaret från navet har.' : error.message;
    console.log(`HÅLLER INTE: ${vad}: ${varfor}`);
    return 1;
  }
};
/** En fil som sparats som svar från navet (JSON) eller som bara texten. */
const notI = (fil) => {
  const text = las(fil);
  return text.trimStart().startsWith('{') ? lasJson(fil).text : text;
};

/** Filer som inte visar allt som frågades efter. */
const ofullstandiga = new Set();
const ovrigt = (fil, { vantar, fler }) => {
  const senare = vantar.length > 0 ? ` ${vantar.length} omfattas inte än: hämta paketet igen om en stund.` : '';
  const del = fler ? ' Filen är inte hela ärendet: hämta övriga händelser en och en.' : '';
  if (senare !== '' || del !== '') ofullstandiga.add(fil);
  return `${senare}${del}`;
};

const provaPaket = (fil, nyckel) => {
  const { format, kontrollpunkt, handelser, ...rest } = lasJson(fil);
  if (format !== 'avvikelsenav-bevis/1') throw new Error('Filen är inget bevispaket (avvikelsenav-bevis/1).');
  const punkt = lasPunkt(kontrollpunkt, nyckel);
  const felen = handelser.flatMap((en) => (fel(en, punkt) ? [`händelse ${en.id}: ${fel(en, punkt)}`] : []));
  if (felen.length > 0) throw new Error(felen.join('; '));
  const mer = ovrigt(fil, rest);
  if (handelser.length === 0) throw new Error(`filen visar inte någon händelse.${mer}`);
  if (new Set(handelser.map(({ nr }) => nr)).size < handelser.length)
    throw new Error('samma händelse står flera gånger');
  const hela = handelser.flatMap(({ handelse }) => handelse ?? []);
  return `${handelser.length} händelser står i loggen om ${punkt.antal}, ${hela.length} med sitt innehåll.${vilka(handelser, hela)}${mer}`;
};

/** Det som läsaren själv får jämföra med vad den frågade efter. */
const vilka = (handelser, hela) => {
  const strommar = [...new Set(hela.map(({ stream }) => stream))].join(', ');
  const dolda = handelser.length - hela.length;
  const avtryck = dolda > 0 ? ` Av ${dolda} finns bara avtrycket: vad de är visar filen inte.` : '';
  return `${strommar === '' ? '' : ` De hör till ${strommar}.`}${avtryck}`;
};

const provaKonsistens = ({ aldre, nyare, konsistens }, nyckel) => {
  const [forr, nu] = [lasPunkt(notI(aldre), nyckel), lasPunkt(notI(nyare), nyckel)];
  const vag = konsistens === undefined ? [] : lasJson(konsistens).vag;
  if (!konsistent(forr, nu, vagAv(vag)))
    throw new Error(`loggen om ${forr.antal} är inte början på loggen om ${nu.antal}`);
  return `loggen om ${forr.antal} händelser är oförändrad i loggen om ${nu.antal}.`;
};

const { nyckel: nyckelfil, aldre, nyare } = values;
const enPunkt = (aldre === undefined) !== (nyare === undefined);
if (nyckelfil === undefined || enPunkt || (positionals.length === 0 && aldre === undefined)) felKommando();
const nyckel = () => lasNyckel(las(nyckelfil));
const brister =
  prova('nyckeln', () => `${nyckel().namn}.`) +
  positionals.reduce((antal, fil) => antal + prova(fil, () => provaPaket(fil, nyckel())), 0) +
  (aldre && nyare ? prova('kontrollpunkterna', () => provaKonsistens(values, nyckel())) : 0);
const slutord = ofullstandiga.size > 0 ? 'Det som filerna visar håller, men de visar inte allt.' : 'Allt håller.';
console.log(brister === 0 ? slutord : `${brister} av prövningarna håller inte.`);
process.exitCode = brister === 0 ? 0 : 1;
