import { describe, expect, it } from '@jest/globals';
import { franHuvuden, tillHuvuden, type Handelseattribut } from './index.js';

const minsta: Handelseattribut = {
  id: 'a3f1',
  source: 'urn:avvikelsenav:dalarna',
  type: 'se.avvikelsenav.forsandelse.v1',
  subject: 'avvikelse-01',
  time: '2026-03-02T08:15:00.000Z',
};
const hel: Handelseattribut = {
  ...minsta,
  dataref: 'urn:avvikelsenav:forsandelse:01',
  mottagare: '2062',
  sekvens: 7,
  datacontenttype: 'application/json; charset=utf-8',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
};

describe('CloudEvents 1.0 in the headers of a Kafka message', () => {
  it('carry every attribute there and back', () => {
    expect(franHuvuden(tillHuvuden(minsta))).toEqual(minsta);
    expect(franHuvuden(tillHuvuden(hel))).toEqual(hel);
  });

  it('have the names of the binding', () => {
    expect(tillHuvuden(hel)).toEqual({
      ce_specversion: '1.0',
      ce_id: hel.id,
      ce_source: hel.source,
      ce_type: hel.type,
      ce_subject: hel.subject,
      ce_time: hel.time,
      ce_dataref: hel.dataref,
      ce_mottagare: '2062',
      ce_sekvens: '7',
      'content-type': hel.datacontenttype,
      traceparent: hel.traceparent,
    });
  });

  it('leave alone what others have added', () => {
    expect(franHuvuden({ ...tillHuvuden(minsta), ce_ovrigt: 'x', 'spring.json': '{}' })).toEqual(minsta);
  });

  it.each(['id', 'source', 'type', 'subject', 'time'])('are refused without %s', (namn) => {
    const { [`ce_${namn}`]: _, ...utan } = tillHuvuden(hel);
    expect(franHuvuden(utan)).toEqual({ fel: `${namn.toUpperCase()}_SAKNAS` });
  });

  it.each([
    ['ce_specversion', '0.3', 'SPECVERSION_OGILTIG'],
    ['ce_id', '', 'ID_OGILTIG'],
    ['ce_id', 'x'.repeat(201), 'ID_OGILTIG'],
    ['ce_id', 'Åsa Öberg', 'ID_OGILTIG'],
    ['ce_source', 'a b', 'SOURCE_OGILTIG'],
    ['ce_type', 'se/avvikelsenav', 'TYPE_OGILTIG'],
    ['ce_type', 'utanpunkt', 'TYPE_OGILTIG'],
    ['ce_subject', 'rad\nbryt', 'SUBJECT_OGILTIG'],
    ['ce_subject', '%C3%A5'.repeat(60), 'SUBJECT_OGILTIG'],
    ['ce_time', '2026-03-02', 'TIME_OGILTIG'],
    ['ce_time', '2026-13-02T08:15:00Z', 'TIME_OGILTIG'],
    ['ce_time', '2026-03-02T08:15:00+01:00', 'TIME_OGILTIG'],
    ['ce_dataref', '', 'DATAREF_OGILTIG'],
    ['ce_mottagare', 'Falun', 'MOTTAGARE_OGILTIG'],
    ['ce_sekvens', '-1', 'SEKVENS_OGILTIG'],
    ['ce_sekvens', '07', 'SEKVENS_OGILTIG'],
    ['ce_sekvens', '2147483648', 'SEKVENS_OGILTIG'],
    ['content-type', 'json', 'DATACONTENTTYPE_OGILTIG'],
    ['traceparent', '00-0-0-0', 'TRACEPARENT_OGILTIG'],
    ['traceparent', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, 'TRACEPARENT_OGILTIG'],
  ])('are refused by a code when %s is %j', (huvud, varde, fel) => {
    expect(franHuvuden({ ...tillHuvuden(hel), [huvud]: varde })).toEqual({ fel });
  });

  it('are refused when there are too many', () => {
    const manga = Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`h${i}`, 'x']));
    expect(franHuvuden({ ...manga, ...tillHuvuden(minsta) })).toEqual({ fel: 'HUVUDEN_FOR_MANGA' });
  });

  it('are never written so that they would be refused (I7)', () => {
    expect(() => tillHuvuden({ ...minsta, subject: 'Anna Andersson' })).toThrow(TypeError);
    expect(() => tillHuvuden({ ...minsta, sekvens: 1.5 })).toThrow(TypeError);
  });
});
