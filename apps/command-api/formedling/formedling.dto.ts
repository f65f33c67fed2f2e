import { Datumtid, Kod, Text } from '#libs/platform/http/dto.js';
import { LEVERANSSTATUS, type Leveransstatus } from './leveransurval.js';

export class KvittensDto {
  @Text({ oppet: true, max: 64, valfri: true, exempel: 'RD-2026-00412', beskrivning: 'Ert eget ärendenummer' })
  arendenummer?: string | null;
}

export class OmsandningsurvalDto {
  @Datumtid({
    valfri: true,
    exempel: '2026-11-20T08:00:00Z',
    beskrivning: 'Köade från och med denna tid, även redan kvitterade',
  })
  sedan?: string | null;

  @Text({ max: 41, valfri: true, exempel: '20', beskrivning: 'Bara till denna huvudman; ensamt utan redan kvitterade' })
  mottagare?: string | null;

  @Kod(LEVERANSSTATUS, { valfri: true, exempel: 'parkerad' })
  status?: Leveransstatus | null;
}
