import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { HANDLING } from '#libs/platform/http/oppen.js';
import type { Handling } from '../policy/index.js';

export { HANDLING, OPPEN, Oppen } from '#libs/platform/http/oppen.js';

/** The action an endpoint takes; the guard lets in the roles that may take it. Every endpoint declares this or `Oppen`. */
export const Atgard = (handling: Handling): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(HANDLING, handling),
    ApiBearerAuth('bearer'),
    ApiExtension('x-avvikelsenav-handling', handling),
  );
