import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';

/** One endpoint of the running program. */
export interface Endpoint {
  readonly klass: string;
  readonly namn: string;
  /** Metadata of the method, else of its class. */
  metadata(nyckel: string): unknown;
}

/** Every endpoint that Nest serves, whichever module it came from. */
export const allaEndpoints = (app: INestApplication): readonly Endpoint[] => {
  const klasser = [...app.get(ModulesContainer).values()].flatMap((modul) =>
    [...modul.controllers.values()].map(({ metatype }) => metatype),
  );
  return klasser.flatMap((klass) => (typeof klass === 'function' ? endpointsI(klass) : []));
};

const endpointsI = (klass: object & { readonly name: string; readonly prototype?: unknown }): readonly Endpoint[] => {
  const prototyp: unknown = klass.prototype;
  if (typeof prototyp !== 'object' || prototyp === null) return [];
  return Object.getOwnPropertyNames(prototyp).flatMap((namn) => {
    const metod: unknown = Object.getOwnPropertyDescriptor(prototyp, namn)?.value;
    if (typeof metod !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, metod)) return [];
    const metadata = (nyckel: string): unknown =>
      Reflect.getMetadata(nyckel, metod) ?? Reflect.getMetadata(nyckel, klass);
    return [{ klass: klass.name, namn, metadata }];
  });
};
