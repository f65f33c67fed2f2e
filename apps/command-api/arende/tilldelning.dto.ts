import { Beteckning, Monster } from '#libs/platform/http/dto.js';

export class TilldelningDto {
  @Beteckning({ max: 100, exempel: 'hemsjukvard', beskrivning: 'Kod eller namn på en av era verksamheter' })
  verksamhet: string;

  @Monster({
    valfri: true,
    monster: '^p-[A-Za-z0-9_-]{22}$',
    krav: 'Ska vara en handläggares beteckning: p- och 22 tecken.',
    exempel: 'p-3Jx0nq8mY5uVt1sW7zKdQb',
    beskrivning: 'Handläggarens beteckning i navet, aldrig ett namn. Utan: verksamheten har ärendet, ingen person',
  })
  handlaggare?: string | null;
}
