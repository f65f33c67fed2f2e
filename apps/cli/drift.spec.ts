import { describe, expect, it } from '@jest/globals';
import { KafkaOtillganglig } from '#libs/kafka/index.js';
import { somTid } from './drift-efterslapning.js';
import { feltext } from './drift-fel.js';
import { inspelat } from './testing/inspelad.js';

describe('drift', () => {
  it('lists every command with one line each', async () => {
    const { kod, ut } = await inspelat(['drift', '--help'], {});
    expect(kod).toBe(0);
    const rader = ut.slice(ut.indexOf('Kommandon:')).split('\n').slice(1);
    const namn = ['efterslapning', 'parkerade', 'aterspela', 'avfarda', 'verifiera', 'vyer', 'bygg-om', 'help'];
    expect(rader.map((rad) => /^ {2}(\S+)/.exec(rad)?.[1])).toEqual(namn);
  });

  it.each([
    [0.4, '0 s'],
    [59.4, '59 s'],
    [200, '3 min'],
    [7_500, '2 h 5 min'],
    [273_600, '3 d 4 h'],
  ])('tells %d seconds as %s', (sekunder, text) => expect(somTid(sekunder)).toBe(text));

  it.each([
    [Object.assign(new Error('connect ECONNREFUSED db:5432'), { code: 'ECONNREFUSED' }), /^PostgreSQL svarar inte/],
    [Object.assign(new Error('permission denied for table x'), { code: '42501' }), /avvikelsenav_drift/],
    [new KafkaOtillganglig('TIDEN_UTE'), /^Kafka svarar inte som det ska \(TIDEN_UTE\)\.$/],
    [new TypeError('nav:hemligt@db'), /^Det gick inte \(TypeError\)\.$/],
    ['hemligt', /okänt fel/],
  ])('I11 tells why it could not be done without address, value or secret (%#)', (fel, text) => {
    expect(feltext(fel)).toMatch(text);
    expect(feltext(fel)).not.toMatch(/hemligt|db:5432/);
  });

  it.each([
    [['drift', 'parkerade', '--max', '0'], /--max ska vara ett heltal 1–10000/],
    [['drift', 'aterspela', '--max', 'alla'], /--max ska vara/],
    [['drift', 'avfarda'], /Argumentet <id> saknas/],
    [['drift', 'efterslapning'], /PORT ska vara/],
  ])('says what is wrong with a command line (%j)', async (argument, text) => {
    const { kod, fel } = await inspelat(argument, { PORT: argument[1] === 'efterslapning' ? 'x' : '0' });
    expect(kod).toBe(1);
    expect(fel).toMatch(text);
  });
});
