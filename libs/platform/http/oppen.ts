import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';

/** Metadata key of what an endpoint declares; `OPPEN` for one that needs no credential. */
export const HANDLING = 'avvikelsenav:handling';
export const OPPEN = 'oppen';

/** Public: health, api-info, documentation. Nothing of any case. */
export const Oppen = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(HANDLING, OPPEN), ApiSecurity({}));
