import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { valideringsproblem } from '../problem.js';
import { faltAv, type Klass } from './falt.js';
import { Dtogranskare } from './granskare.js';

const arKlass = (metatyp: unknown): metatyp is Klass => typeof metatyp === 'function' && faltAv(metatyp).length > 0;

/** Checks every parameter whose type is a DTO class; a missing body counts as an empty object. */
@Injectable()
export class DtoPipe implements PipeTransform {
  private readonly granskare = new Map<Klass, Dtogranskare<object>>();

  transform(varde: unknown, { metatype }: ArgumentMetadata): unknown {
    if (!arKlass(metatype)) return varde;
    const granskad = varde ?? {};
    const granskare = this.granskare.get(metatype) ?? this.ny(metatype);
    const fel = granskare.granska(granskad);
    if (fel.length > 0) throw valideringsproblem(fel);
    return granskad;
  }

  private ny(klass: Klass): Dtogranskare<object> {
    const granskare = new Dtogranskare(klass);
    this.granskare.set(klass, granskare);
    return granskare;
  }
}
